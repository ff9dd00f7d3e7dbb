import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { toast, useAction } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import classes from './SendMailAgain.module.css';

interface Props {
  /** Which mail to whom, for people who hear the button without its row. */
  readonly label: string;
  /** Shown when the mail has been sent. */
  readonly done: string;
  /** Calls the API; returns the member of the result union. */
  readonly send: () => Promise<object | null | undefined>;
}

/** Sends a mail once more, and shows a failure beside the button. */
export function SendMailAgain({ label, done, send }: Props) {
  const action = useAction();
  const press = async (): Promise<void> => {
    if (await action.run(send)) toast(done);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconMail size={15} />}
        loading={action.busy}
        onClick={() => void press()}
        aria-label={label}
      >
        <Trans>もう一度送る</Trans>
      </Button>
      <span role="status" className={classes.failure}>
        {action.failure?.message}
      </span>
    </>
  );
}
