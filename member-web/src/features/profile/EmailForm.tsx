import { Trans, useLingui } from '@lingui/react/macro';
import { besideField, EmailField, PasswordField, useAction, useEmailCheck, useFields } from '@monban/ui';
import { ChangeForm } from './ChangeForm.tsx';
import { useStartEmailChangeMutation } from './profile.gen.ts';

interface Props {
  readonly email: string;
  /** Called when a mail is on its way, whether or not the address is known here (`P-T-09`). */
  readonly onMailed: (mail: { readonly email: string; readonly expiresAt: string }) => void;
  readonly onClose: () => void;
}

/** Changes the login address through a mail to the new one (`L-49`, `P-L-06`). */
export function EmailForm({ email, onMailed, onClose }: Props) {
  const { t } = useLingui();
  const [start] = useStartEmailChangeMutation();
  const form = useFields({
    initial: { email: '', currentPassword: '' },
    check: {
      email: useEmailCheck(),
      currentPassword: (value) => (value === '' ? t`いまのパスワードを入力してください` : null),
    },
  });
  const action = useAction(form);
  const submit = form.submit(async ({ email: wanted, currentPassword }) => {
    const done = await action.run(async () => {
      const result = (await start({ variables: { input: { email: wanted.trim(), currentPassword } } })).data?.startEmailChange;
      return besideField(result, 'CURRENT_PASSWORD_WRONG', 'currentPassword');
    });
    if (!done) return;
    onMailed(done);
    onClose();
  });
  return (
    <ChangeForm action={action} verb={<Trans>確認メールを送る</Trans>} onSubmit={submit} onClose={onClose}>
      <p className="mb-quiet">
        <Trans>
          いまは {email} です。新しいメールアドレスに届くメールの URL を開くと変わります。それまでは、いまのメールアドレスのままです。
        </Trans>
      </p>
      <EmailField {...form.field('email')} label={t`新しいメールアドレス`} />
      <PasswordField {...form.field('currentPassword')} label={t`いまのパスワード`} />
    </ChangeForm>
  );
}
