import { useApolloClient } from '@apollo/client/react';
import { type Failure, useAction } from '@monban/ui';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { forgetCard } from '../../app/kept-card.ts';
import { useLeaveSeatMutation } from './contracts.gen.ts';

interface LeaveSeat {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly leave: (seatId: string) => Promise<void>;
}

/** Gives up the viewer's own seat (`P-T-01`) and erases everything that this device knows of it. */
export function useLeaveSeat(): LeaveSeat {
  const [ask] = useLeaveSeatMutation();
  const action = useAction();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { storefrontId } = useRouteContext({ from: '__root__' });
  const leave = async (seatId: string): Promise<void> => {
    const done = await action.run(async () => (await ask({ variables: { input: { seatId } } })).data?.leaveSeat);
    if (!done) return;
    await forgetCard(storefrontId);
    await navigate({ to: '/login', search: { left: true }, replace: true });
    await client.clearStore();
  };
  return { busy: action.busy, failure: action.failure, leave };
}
