import { useLingui } from '@lingui/react/macro';
import { toast } from '../feedback/toast.ts';
import { useAction } from '../form/use-action.ts';
import { type OpenSessionsFragment, useEndSessionsMutation } from './sessions.gen.ts';

/** Number of sessions of the viewer's account besides this one. */
export const otherSessions = ({ sessionCount }: Pick<OpenSessionsFragment, 'sessionCount'>): number => Math.max(0, (sessionCount ?? 0) - 1);

/** Logs the viewer's account out everywhere else, and reports how many sessions that ended. */
export function useEndOthers(accountId: string, onEnded: () => void) {
  const { t } = useLingui();
  const [endAll] = useEndSessionsMutation();
  const { busy, failure, run } = useAction();
  const confirm = async (): Promise<void> => {
    const done = await run(async () => (await endAll({ variables: { input: { accountId } } })).data?.endSessions);
    if (!done) return;
    toast(t`ほかの${done.ended}台をログアウトしました`);
    onEnded();
  };
  return { busy, failure, onConfirm: (): void => void confirm() };
}
