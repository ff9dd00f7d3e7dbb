import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { FormFailure, useAction } from '@monban/ui';
import { IconBell } from '@monban/ui/icons';
import { useState } from 'react';
import { useCallStaffMutation } from './kiosk.gen.ts';
import classes from './kiosk.module.css';

interface Props {
  /** The refusal on the screen; null when the code does not identify anybody. */
  readonly recordId: string | null;
  readonly onCalled: () => void;
}

/** For a refused person who needs help. */
export function CallStaff({ recordId, onCalled }: Props) {
  const [ask] = useCallStaffMutation();
  const action = useAction();
  const [called, setCalled] = useState(false);
  const call = async (): Promise<void> => {
    const done = await action.run(async () => (await ask({ variables: { input: { entryRecordId: recordId } } })).data?.callStaff);
    if (!done) return;
    setCalled(true);
    onCalled();
  };
  return (
    // a touch elsewhere closes the screen, but this one must not
    <div className={classes.help} onClick={(event) => event.stopPropagation()} role="presentation">
      <div role="status">
        {called && (
          <strong className={classes.called}>
            <IconBell size={26} aria-hidden />
            <Trans>スタッフを呼びました。そのままお待ちください</Trans>
          </strong>
        )}
      </div>
      {!called && (
        <Button variant="default" size="xl" loading={action.busy} onClick={() => void call()}>
          <Trans>スタッフを呼ぶ</Trans>
        </Button>
      )}
      <FormFailure failure={action.failure} />
    </div>
  );
}
