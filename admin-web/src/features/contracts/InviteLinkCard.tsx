import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconLink, IconLinkOff } from '@monban/ui/icons';
import { ContextCard } from '../../layout/Sheet.tsx';
import type { SeatState } from './contracts.gen.ts';

interface Props {
  readonly free: number;
  readonly seatState: SeatState;
  readonly active: boolean;
}

/** Whether the holder sees an invite link now, and why not (`T-46`, `T-47`, `T-52`). The link itself is the holder's. */
export function InviteLinkCard({ free, seatState, active }: Props) {
  const shown = active && seatState === 'WITHIN';
  return (
    <ContextCard
      title={<Trans>招待リンク</Trans>}
      aside={
        shown ? (
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
      {shown && <Trans>あと{free}人が登録できます。リンクを見られるのと作り直せるのは契約者だけです。</Trans>}
      {!shown && active && (
        <Trans>
          空きがないため、契約者の画面にもリンクは出ていません。リンクを開いた人には「いまは空きの席がありません」と表示します。
        </Trans>
      )}
      {!active && <Trans>契約が有効なあいだだけ使えます。</Trans>}
    </ContextCard>
  );
}
