import { Trans, useLingui } from '@lingui/react/macro';
import { NewPasswordField, PasswordField, PasswordOwner, toast, useAction, useFields, useNewPasswordCheck } from '@monban/ui';
import { useState } from 'react';
import { besideField } from './beside-field.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { useChangeOwnPasswordMutation } from './profile.gen.ts';

interface Props {
  readonly email: string;
  readonly onClose: () => void;
}

/** Another password, by the one until now (`L-50`). */
export function PasswordForm({ email, onClose }: Props) {
  const { t } = useLingui();
  const [retryAt, setRetryAt] = useState<string | null>(null);
  const [change] = useChangeOwnPasswordMutation();
  const form = useFields({
    initial: { currentPassword: '', newPassword: '' },
    check: {
      currentPassword: (value) => (value === '' ? t`いまのパスワードを入力すると進めます` : null),
      newPassword: useNewPasswordCheck(),
    },
  });
  const action = useAction(form);
  const submit = form.submit(async (input) => {
    const done = await action.run(async () => {
      const result = (await change({ variables: { input } })).data?.changeOwnPassword;
      setRetryAt(result && 'retryAt' in result ? result.retryAt : null);
      return besideField(result, 'CURRENT_PASSWORD_WRONG', 'currentPassword');
    });
    if (!done) return;
    toast(t`パスワードを変更しました。ほかの端末はログアウトになりました`);
    onClose();
  });
  return (
    <ChangeForm action={action} retryAt={retryAt} verb={<Trans>変更する</Trans>} onSubmit={submit} onClose={onClose}>
      <PasswordOwner email={email} />
      <PasswordField {...form.field('currentPassword')} label={t`いまのパスワード`} />
      <NewPasswordField {...form.field('newPassword')} label={t`新しいパスワード`} typed={form.values.newPassword} />
      <p className="mb-quiet mb-small">
        <Trans>変更すると、この端末のほかはすべてログアウトになり、あなたにメールでお知らせします。</Trans>
      </p>
    </ChangeForm>
  );
}
