import { Trans, useLingui } from '@lingui/react/macro';
import { OwnPasswordFields, toast, useOwnPasswordForm } from '@monban/ui';
import { ChangeForm } from './ChangeForm.tsx';

interface Props {
  readonly email: string;
  readonly onClose: () => void;
}

/** Sets a new password; asks for the current one (`L-50`). */
export function PasswordForm({ email, onClose }: Props) {
  const { t } = useLingui();
  const { form, action, submit } = useOwnPasswordForm(() => {
    toast(t`パスワードを変更しました。ほかの端末はログアウトされました`);
    onClose();
  });
  return (
    <ChangeForm action={action} verb={<Trans>変更する</Trans>} onSubmit={submit} onClose={onClose}>
      <OwnPasswordFields form={form} email={email} />
      <p className="mb-quiet mb-small">
        <Trans>変更すると、この端末のほかはすべてログアウトされ、メールでお知らせします。</Trans>
      </p>
    </ChangeForm>
  );
}
