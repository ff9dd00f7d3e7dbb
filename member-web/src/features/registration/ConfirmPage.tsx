import { PanelsSkeleton, QueryView } from '@monban/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmForm } from './ConfirmForm.tsx';
import { ConfirmOutcome } from './ConfirmOutcome.tsx';
import { type ConfirmStage, stageOfState } from './confirm-stage.ts';
import { useRegistrationQuery } from './registration.gen.ts';

/** Steps ③ and ④: the page behind the mailed URL (`T-23`, `T-24`). Opening it changes nothing; the button does. */
export function ConfirmPage() {
  const { token } = useParams({ from: '/visitor/confirm/$token' });
  const query = useRegistrationQuery({ variables: { token }, fetchPolicy: 'network-only' });
  const [reached, setReached] = useState<{ readonly stage: ConfirmStage; readonly message?: string } | null>(null);
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 160]} />}>
      {({ registration }) => {
        const { stage, message } = reached ?? { stage: stageOfState(registration?.state ?? null) };
        if (stage === 'form' && registration?.name != null && registration.email != null) {
          return (
            <ConfirmForm
              token={token}
              name={registration.name}
              email={registration.email}
              onStage={(next, said) => setReached({ stage: next, ...(said === undefined ? {} : { message: said }) })}
            />
          );
        }
        return (
          <ConfirmOutcome
            stage={stage}
            purpose={registration?.purpose ?? 'CUSTOMER'}
            {...(message === undefined ? {} : { message })}
            onRetry={() => {
              setReached(null);
              void query.refetch();
            }}
          />
        );
      }}
    </QueryView>
  );
}
