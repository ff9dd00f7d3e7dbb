import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FormFailure, IconButton } from '@monban/ui';
import { IconX } from '@monban/ui/icons';
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import classes from './ConfirmSheet.module.css';

interface Props {
  /** The question, with its values. */
  readonly title: string;
  /** The consequences. */
  readonly children: ReactNode;
  /** Label of a checkbox to tick first. */
  readonly tick?: string;
  /** The verb on the button. */
  readonly verb: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly failure: ComponentProps<typeof FormFailure>['failure'];
  /** Mount it to open it, so that it starts afresh each time. */
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Confirms an action with consequences, from the bottom of a phone's screen; Esc and やめる change nothing. */
export function ConfirmSheet({ title, children, tick, verb, danger = false, busy, failure, onClose, onConfirm }: Props) {
  const { t } = useLingui();
  const id = useId();
  const [ticked, setTicked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closing returns the focus to what opened it.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.body}>
        <div className={classes.head}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          <IconButton label={t`閉じる`} onClick={onClose}>
            <IconX size={20} />
          </IconButton>
        </div>
        {children}
        <FormFailure failure={failure} />
        {tick !== undefined && (
          <label className={classes.tick}>
            <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.currentTarget.checked)} />
            <span>{tick}</span>
          </label>
        )}
        <div className={classes.buttons}>
          <Button tone="plain" size="lg" onClick={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button tone={danger ? 'danger' : 'primary'} size="lg" disabled={tick !== undefined && !ticked} busy={busy} onClick={onConfirm}>
            {verb}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
