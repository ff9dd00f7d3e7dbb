import { useLingui } from '@lingui/react/macro';
import { besideField } from '../form/beside-field.ts';
import { NewPasswordField, PasswordField, PasswordOwner, useNewPasswordCheck } from '../form/PasswordField.tsx';
import type { TextFieldProps } from '../form/TextField.tsx';
import { useAction } from '../form/use-action.ts';
import { useFields } from '../form/use-fields.ts';
import { useChangeOwnPasswordMutation } from './own-password.gen.ts';

/** Changes the viewer's own password; asks for the current one (`L-50`) and reports a wrong one beside its field. */
export function useOwnPasswordForm(onChanged: () => void) {
  const { t } = useLingui();
  const [change] = useChangeOwnPasswordMutation();
  const form = useFields({
    initial: { currentPassword: '', newPassword: '' },
    check: {
      currentPassword: (value) => (value === '' ? t`いまのパスワードを入力してください` : null),
      newPassword: useNewPasswordCheck(),
    },
  });
  const action = useAction(form);
  const submit = form.submit(async (input) => {
    const done = await action.run(async () =>
      besideField((await change({ variables: { input } })).data?.changeOwnPassword, 'CURRENT_PASSWORD_WRONG', 'currentPassword'),
    );
    if (done) onChanged();
  });
  return { form, action, submit };
}

interface Props {
  readonly form: ReturnType<typeof useOwnPasswordForm>['form'];
  /** Login that the password belongs to. */
  readonly email: string;
  readonly size?: TextFieldProps['size'];
}

/** The current password, and the new one. */
export function OwnPasswordFields({ form, email, size }: Props) {
  const { t } = useLingui();
  return (
    <>
      <PasswordOwner email={email} />
      <PasswordField {...form.field('currentPassword')} size={size} label={t`いまのパスワード`} />
      <NewPasswordField {...form.field('newPassword')} size={size} label={t`新しいパスワード`} typed={form.values.newPassword} />
    </>
  );
}
