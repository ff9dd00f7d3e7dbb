import { type Failure, useAction } from '@monban/ui';
import { useRemoveSeatMemberMutation } from './contracts.gen.ts';

interface RemoveSeatMember {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Resolves to true once the person is removed; the contract in the answer has already updated the page. */
  readonly remove: (seatId: string) => Promise<boolean>;
}

/** Deletes a seat member (`T-43`). */
export function useRemoveSeatMember(): RemoveSeatMember {
  const [ask] = useRemoveSeatMemberMutation({
    update: (cache, { data }) => {
      if (data?.removeSeatMember.__typename === 'SeatMemberRemoved') cache.evict({ fieldName: 'myContracts' });
    },
  });
  const action = useAction();
  const remove = async (seatId: string): Promise<boolean> => {
    const done = await action.run(async () => (await ask({ variables: { input: { seatId } } })).data?.removeSeatMember);
    return done !== null;
  };
  return { busy: action.busy, failure: action.failure, remove };
}
