import { useLingui } from '@lingui/react/macro';
import { IconX } from '@monban/ui/icons';
import { useLayoutEffect, useRef } from 'react';
import { QrCode } from '../../layout/QrCode.tsx';
import { grouped } from './code-life.ts';
import classes from './LargeCode.module.css';

/** The code across the whole screen, for a distant reader or a small display. Any tap closes it. */
export function LargeCode({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.whole} aria-label={t`会員コードの QR`} onClose={onClose}>
      {/* The whole screen is the button, because nobody aims at the door. */}
      <button type="button" className={classes.close} aria-label={t`閉じる`} onClick={() => dialog.current?.close()}>
        <IconX size={28} aria-hidden />
      </button>
      <QrCode value={code} label={t`会員コードの QR`} large />
      <p className={classes.text}>{grouped(code)}</p>
    </dialog>
  );
}
