import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CopyIcon, toast } from '@monban/ui';
import { IconLinkOff, IconQrcode, IconRefresh, IconShare2 } from '@monban/ui/icons';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import { type InviteLinkPanelFragment, type SeatState, useInviteLinkPanelFragment } from './contracts.gen.ts';
import classes from './InviteLinkPanel.module.css';

// Rarely used, so loaded on demand.
const RenewInviteLinkDialog = lazy(async () => ({ default: (await import('./RenewInviteLinkDialog.tsx')).RenewInviteLinkDialog }));
const InviteLinkQr = lazy(async () => ({ default: (await import('./InviteLinkQr.tsx')).InviteLinkQr }));

interface Props {
  readonly contract: FragmentType<InviteLinkPanelFragment>;
  readonly seatState: SeatState;
  readonly active: boolean;
}

/** The one invite link: send, show, copy, renew; hidden while no seat is free (`T-17`…`T-19`, `T-46`, `T-47`, `P-T-05`). */
export function InviteLinkPanel({ contract, seatState, active }: Props) {
  const { t } = useLingui();
  const data = useInviteLinkPanelFragment(contract);
  const url = data?.inviteLink?.url;
  return (
    <Panel title={t`招待リンク`}>
      {data && url !== undefined ? (
        <Link contractId={data.id} url={url} />
      ) : (
        <div className={classes.none}>
          <IconLinkOff size={20} aria-hidden />
          <p className="mb-quiet">
            {!active && <Trans>契約が有効なあいだだけ招待できます。</Trans>}
            {active && seatState === 'WITHIN' && <Trans>いまは表示できません。少し待つとまた出ます。</Trans>}
            {active && seatState !== 'WITHIN' && <Trans>空きの席がないため隠れています。席が空くと、また出ます。</Trans>}
          </p>
        </div>
      )}
    </Panel>
  );
}

function Link({ contractId, url }: { readonly contractId: string; readonly url: string }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<'qr' | 'renew' | null>(null);
  const close = (): void => setOpen(null);

  /** Opens the phone's share sheet; without one, copies the link. */
  const send = async (): Promise<void> => {
    if (typeof navigator.share === 'function') {
      // Closing the sheet without sending is not a failure.
      await navigator.share({ url, text: t`こちらから登録できます` }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(url).then(
      () => toast(t`招待リンクをコピーしました。メールなどに貼り付けて送れます`),
      () => undefined,
    );
  };
  return (
    <>
      <p className="mb-quiet mb-small">
        <Trans>受け取った人が自分で登録します。席がいっぱいになると、リンクは自動で隠れます。</Trans>
      </p>
      <div className={classes.link}>
        <output className={classes.url} aria-label={t`招待リンクの URL`}>
          {url}
        </output>
        <CopyIcon value={url} label={t`招待リンクをコピー`} />
      </div>
      <div className={classes.ways}>
        <Button size="lg" icon={<IconShare2 size={20} />} onClick={() => void send()}>
          <Trans>送る</Trans>
        </Button>
        <Button size="lg" tone="soft" icon={<IconQrcode size={20} />} onClick={() => setOpen('qr')}>
          QR
        </Button>
      </div>
      <div className={classes.renew}>
        <Button tone="quiet" icon={<IconRefresh size={18} />} onClick={() => setOpen('renew')}>
          <Trans>リンクを作り直す</Trans>
        </Button>
      </div>
      <Suspense>
        {open === 'qr' && <InviteLinkQr url={url} onClose={close} />}
        {open === 'renew' && <RenewInviteLinkDialog contractId={contractId} onClose={close} />}
      </Suspense>
    </>
  );
}
