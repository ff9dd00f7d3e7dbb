import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, timeOfDay, useAction } from '@monban/ui';
import { IconBell } from '@monban/ui/icons';
import classes from './StaffCalls.module.css';
import { type OpenStaffCallsQuery, useAnswerStaffCallMutation, useOpenStaffCallsQuery } from './staff-calls.gen.ts';

type Call = OpenStaffCallsQuery['openStaffCalls'][number];

/** Polling interval for calls; a person at a door is waiting. */
const POLL_MS = 3_000;
const skipPollAttempt = (): boolean => document.visibilityState !== 'visible';

/** Calls for staff from a door, on every page of the site. Renders nothing while there are none. */
export function StaffCalls() {
  const { data, refetch } = useOpenStaffCallsQuery({ fetchPolicy: 'cache-and-network', pollInterval: POLL_MS, skipPollAttempt });
  const calls = data?.openStaffCalls ?? [];
  return (
    <div role="alert" className={classes.calls} data-any={calls.length > 0 || undefined}>
      {calls.map((call) => (
        <OneCall key={call.id} call={call} onAnswered={() => void refetch()} />
      ))}
    </div>
  );
}

function OneCall({ call, onAnswered }: { readonly call: Call; readonly onAnswered: () => void }) {
  const { i18n } = useLingui();
  const [ask] = useAnswerStaffCallMutation();
  const action = useAction();
  const answer = async (): Promise<void> => {
    await action.run(async () => (await ask({ variables: { input: { callId: call.id } } })).data?.answerStaffCall);
    // Answered by a colleague, or gone: either way it is no longer open.
    onAnswered();
  };
  const { location, device, entryRecord } = call;
  const at = timeOfDay(call.at, i18n.locale, location.timeZone);
  const name = entryRecord?.account?.name;
  return (
    <div className={classes.call}>
      <IconBell size={22} aria-hidden />
      <div className={classes.text}>
        <strong>
          <Trans>{device.name} でスタッフが呼ばれています</Trans>
        </strong>
        <span className={classes.what}>
          {at} · {location.name}
          {name !== undefined && (
            <>
              {' · '}
              <Trans>{name} さん</Trans>
            </>
          )}
          {entryRecord?.message != null && ` · ${entryRecord.message}`}
        </span>
        <FormFailure failure={action.failure} />
      </div>
      <Button loading={action.busy} onClick={() => void answer()}>
        <Trans>向かいます</Trans>
      </Button>
    </div>
  );
}
