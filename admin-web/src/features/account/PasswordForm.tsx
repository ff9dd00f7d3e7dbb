import { Button, Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, OwnPasswordFields, toast, useOwnPasswordForm } from '@monban/ui';

interface Props {
  readonly email: string;
  /** Number of other devices that the change logs out. */
  readonly others: number;
  /** Called after the password has changed. */
  readonly onChanged: () => void;
}

/** Sets a new password; asks for the current one. */
export function PasswordForm({ email, others, onChanged }: Props) {
  const { t } = useLingui();
  const { form, action, submit } = useOwnPasswordForm(() => {
    toast(t`パスワードを変更しました。ほかの端末はログアウトされました`);
    onChanged();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={420}>
        <OwnPasswordFields form={form} email={email} size="md" />
        <Text size="sm" c="dimmed">
          {others === 0 ? (
            <Trans>変更すると、メールでお知らせします。</Trans>
          ) : (
            <Trans>変更すると、ほかの{others}台がログアウトされ、メールでお知らせします。</Trans>
          )}
        </Text>
        <FormFailure failure={action.failure} />
        <div>
          <Button type="submit" loading={action.busy}>
            <Trans>パスワードを変更</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  );
}
