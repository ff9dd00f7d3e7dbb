import { Trans, useLingui } from '@lingui/react/macro';
import { dateOf, StatePill } from '@monban/ui';
import { IconLink, IconLinkOff } from '@monban/ui/icons';
import { ContextCard } from '../../layout/Sheet.tsx';
import type { ContractDetailQuery } from './contracts.gen.ts';

/**
 * Whether the holder's invite link works now, when it was created, and why it does not work (`T-46`, `T-47`, `T-52`). Only the holder sees
 * the link itself.
 */
export function InviteLinkCard({ contract }: { readonly contract: NonNullable<ContractDetailQuery['contract']> }) {
  const { i18n } = useLingui();
  const { seats, inviteLinkStanding: standing, state } = contract;
  if (!seats || !standing) return null;
  const { free } = seats;
  return (
    <ContextCard
      title={<Trans>招待リンク</Trans>}
      aside={
        standing.usable ? (
          <StatePill tone="allow" icon={<IconLink size={15} />}>
            <Trans>利用できます</Trans>
          </StatePill>
        ) : (
          <StatePill tone="plain" icon={<IconLinkOff size={15} />}>
            <Trans>非表示</Trans>
          </StatePill>
        )
      }
    >
      <div>
        <Trans>{dateOf(standing.madeAt, i18n.locale)} 発行 · 期限なし</Trans>
      </div>
      {standing.usable && <Trans>あと{free}人が登録できます。リンクを見られるのと作り直せるのは契約者だけです。</Trans>}
      {!standing.usable && state === 'ACTIVE' && (
        <Trans>
          空きがないため、契約者の画面にもリンクは出ていません。リンクを開いた人には「いまは空きの席がありません」と表示します。
        </Trans>
      )}
      {state !== 'ACTIVE' && <Trans>契約が有効なあいだだけ使えます。</Trans>}
    </ContextCard>
  );
}
