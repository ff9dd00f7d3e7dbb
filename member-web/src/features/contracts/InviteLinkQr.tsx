import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@monban/ui';
import { useId, useLayoutEffect, useRef } from 'react';
import { QrCode } from '../../layout/QrCode.tsx';
import classes from './InviteLinkQr.module.css';

/** The invite link for somebody nearby, to open with their phone's camera. */
export function InviteLinkQr({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.sheet} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>
        <Trans>招待リンクの QR</Trans>
      </h2>
      <p className="mb-quiet">
        <Trans>となりの人のスマホのカメラで読み取ると、登録のページが開きます。</Trans>
      </p>
      <div className={classes.code}>
        <QrCode value={url} label={t`招待リンクの QR`} />
      </div>
      <Button tone="plain" size="lg" full onClick={() => dialog.current?.close()}>
        <Trans>閉じる</Trans>
      </Button>
    </dialog>
  );
}
