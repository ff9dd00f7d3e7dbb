import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordField, TextField, useAction, useFields } from '@monban/ui';
import { useState } from 'react';
import { useEmailCheck } from '../../layout/use-email-check.ts';
import { besideField } from './beside-field.ts';
import { ChangeForm } from './ChangeForm.tsx';
import { useStartEmailChangeMutation } from './profile.gen.ts';

interface Props {
  readonly email: string;
  /** A mail is on its way, whether or not the address is known here (`P-T-09`). */
  readonly onMailed: (mail: { readonly email: string; readonly expiresAt: string }) => void;
  readonly onClose: () => void;
}

/** Another login address, by a mail to it (`L-49`, `P-L-06`). */
export function EmailForm({ email, onMailed, onClose }: Props) {
  const { t } = useLingui();
  const [retryAt, setRetryAt] = useState<string | null>(null);
  const [start] = useStartEmailChangeMutation();
  const form = useFields({
    initial: { email: '', currentPassword: '' },
    check: {
      email: useEmailCheck(),
      currentPassword: (value) => (value === '' ? t`いまのパスワードを入力すると進めます` : null),
    },
  });
  const action = useAction(form);
  const submit = form.submit(async ({ email: wanted, currentPassword }) => {
    const done = await action.run(async () => {
      const result = (await start({ variables: { input: { email: wanted.trim(), currentPassword } } })).data?.startEmailChange;
      setRetryAt(result && 'retryAt' in result ? result.retryAt : null);
      return besideField(result, 'CURRENT_PASSWORD_WRONG', 'currentPassword');
    });
    if (!done) return;
    onMailed(done);
    onClose();
  });
  return (
    <ChangeForm action={action} retryAt={retryAt} verb={<Trans>確認メールを送る</Trans>} onSubmit={submit} onClose={onClose}>
      <p className="mb-quiet">
        <Trans>いまは {email} です。新しいアドレスに届くメールの URL を開くと変わります。それまでは、いまのアドレスのままです。</Trans>
      </p>
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        label={t`新しいメールアドレス`}
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={254}
      />
      <PasswordField {...form.field('currentPassword')} label={t`いまのパスワード`} />
    </ChangeForm>
  );
}
