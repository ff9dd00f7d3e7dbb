import { useLingui } from '@lingui/react/macro';
import { IconButton } from '@monban/ui';
import { IconX } from '@monban/ui/icons';
import { useLayoutEffect, useRef } from 'react';
import { grouped } from './code-life.ts';
import classes from './LargeCode.module.css';
import { QrCode } from './QrCode.tsx';

/** The code over the whole screen, for a reader that is far or a display that is small. Any tap closes it. */
export function LargeCode({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.whole} aria-label={t`会員コードの QR`} onClose={onClose} onClick={() => dialog.current?.close()}>
      <div className={classes.close}>
        <IconButton label={t`閉じる`}>
          <IconX size={26} />
        </IconButton>
      </div>
      <QrCode value={code} large />
      <p className={classes.text}>{grouped(code)}</p>
    </dialog>
  );
}
