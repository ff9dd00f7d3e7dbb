import { useApolloClient } from '@apollo/client/react';
import { useAction } from '@monban/ui';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { forgetMember } from '../../app/last-visit.ts';
import { useLogOutMutation } from './menu.gen.ts';

/** Ends the session of this storefront and erases what was loaded in it, on this device too. */
export function useLogOutAction() {
  const [ask] = useLogOutMutation();
  const action = useAction();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { storefrontId } = useRouteContext({ from: '__root__' });
  const logOut = async (): Promise<void> => {
    const done = await action.run(async () => (await ask()).data?.logOut);
    if (!done) return;
    await forgetMember(storefrontId);
    await navigate({ to: '/login', replace: true });
    await client.clearStore();
  };
  return { busy: action.busy, failure: action.failure, logOut };
}
