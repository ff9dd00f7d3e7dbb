import { useState } from 'react';
import { useEmailCheck } from '../form/EmailField.tsx';
import { useAction } from '../form/use-action.ts';
import { useFields } from '../form/use-fields.ts';
import { useStartPasswordResetMutation } from './forgotten-password.gen.ts';

/** Requests a mailed link that sets a new password (`P-L-04`); does not reveal whether the address is known. */
export function useForgottenPassword() {
  const [start] = useStartPasswordResetMutation();
  /** The address that gets a mail if it is known, and how long its link works. */
  const [sent, setSent] = useState<{ readonly email: string; readonly minutes: number } | null>(null);
  const form = useFields({ initial: { email: '' }, check: { email: useEmailCheck() } });
  const action = useAction(form);
  const submit = form.submit(async ({ email }) => {
    const done = await action.run(async () => (await start({ variables: { input: { email: email.trim() } } })).data?.startPasswordReset);
    if (done) setSent(done);
  });
  return { form, action, submit, sent };
}
