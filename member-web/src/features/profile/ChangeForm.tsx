import { Trans } from '@lingui/react/macro';
import { type Action, Button, FormFailure } from '@monban/ui';
import { type ReactNode, type SubmitEventHandler, useEffect, useRef } from 'react';
import classes from './ChangeForm.module.css';

interface Props {
  readonly action: Action;
  /** Label of the submit button. */
  readonly verb: ReactNode;
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields of one change, an error about the change as a whole, and a way back. The first field gets the focus. */
export function ChangeForm({ action, verb, onSubmit, onClose, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([hidden])')?.focus(), []);
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={classes.form}>
      {children}
      <div className={classes.end}>
        <FormFailure failure={action.failure} />
        <div className={classes.buttons}>
          <Button tone="plain" size="lg" onClick={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button type="submit" size="lg" busy={action.busy}>
            {verb}
          </Button>
        </div>
      </div>
    </form>
  );
}
