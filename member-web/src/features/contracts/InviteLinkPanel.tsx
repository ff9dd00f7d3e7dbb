import type { FragmentType } from '@apollo/client';
import { Button, Group, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CopyIcon } from '@monban/ui';
import { IconLinkOff, IconRefresh, IconShare2 } from '@monban/ui/icons';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import { type InviteLinkPanelFragment, type SeatState, useInviteLinkPanelFragment } from './contracts.gen.ts';
import classes from './InviteLinkPanel.module.css';

// A dialog is asked for seldom: it comes when it is.
const RenewInviteLinkDialog = lazy(async () => ({ default: (await import('./RenewInviteLinkDialog.tsx')).RenewInviteLinkDialog }));

interface Props {
  readonly contract: FragmentType<InviteLinkPanelFragment>;
  readonly seatState: SeatState;
  readonly active: boolean;
}

/** The one invite link: copy, send, renew; hidden while no seat is free (`T-17`…`T-19`, `T-46`, `T-47`, `P-T-05`). */
export function InviteLinkPanel({ contract, seatState, active }: Props) {
  const { t } = useLingui();
  const data = useInviteLinkPanelFragment(contract);
  const [asking, setAsking] = useState(false);
  const url = data?.inviteLink?.url;
  return (
    <Panel title={t`招待リンク`}>
      {data && url !== undefined ? (
        <>
          <Text size="sm" c="dimmed">
            <Trans>受け取った人が自分で登録します。席がいっぱいになると、リンクは自動で隠れます。</Trans>
          </Text>
          <div className={classes.link}>
            <output className={classes.url} aria-label={t`招待リンクの URL`}>
              {url}
            </output>
            <CopyIcon value={url} label={t`招待リンクをコピー`} />
          </div>
          <ShareButton url={url} />
          <Group justify="center" mt={8}>
            <Button variant="subtle" color="gray" size="md" leftSection={<IconRefresh size={18} />} onClick={() => setAsking(true)}>
              <Trans>リンクを作り直す</Trans>
            </Button>
          </Group>
          <Suspense>{asking && <RenewInviteLinkDialog contractId={data.id} onClose={() => setAsking(false)} />}</Suspense>
        </>
      ) : (
        <Group wrap="nowrap" align="flex-start" gap="sm" c="dimmed">
          <IconLinkOff size={20} aria-hidden style={{ marginTop: 3 }} />
          <Text size="sm">
            {!active && <Trans>契約が有効なあいだだけ招待できます。</Trans>}
            {active && seatState === 'WITHIN' && <Trans>いまは表示できません。少し待つとまた出ます。</Trans>}
            {active && seatState !== 'WITHIN' && <Trans>空きの席がないため隠れています。席が空くと、また出ます。</Trans>}
          </Text>
        </Group>
      )}
    </Panel>
  );
}

/** The phone's own sharing sheet; where there is none, copying is the way and no button is shown. */
function ShareButton({ url }: { readonly url: string }) {
  const { t } = useLingui();
  if (typeof navigator.share !== 'function') return null;
  const share = (): void => {
    // Closing the sheet without sending is no failure.
    navigator.share({ url, text: t`こちらから登録できます` }).catch(() => undefined);
  };
  return (
    <Button size="lg" fullWidth mt="sm" leftSection={<IconShare2 size={20} />} onClick={share}>
      <Trans>送る</Trans>
    </Button>
  );
}
