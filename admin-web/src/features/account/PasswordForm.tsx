import { Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, NewPasswordField, PasswordField, PasswordOwner, toast, useAction, useNewPasswordCheck } from '@monban/ui';
import { useChangeOwnPasswordMutation } from './account.gen.ts';

interface Props {
  readonly email: string;
  /** How many other devices the change logs out. */
  readonly others: number;
}

/** Another password, by the one until now. */
export function PasswordForm({ email, others }: Props) {
  const { t } = useLingui();
  const [change] = useChangeOwnPasswordMutation();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? t`現在のパスワードを入力してください` : null),
      newPassword: useNewPasswordCheck(),
    },
  });
  const action = useAction(form);
  const submit = form.onSubmit(async (input) => {
    const done = await action.run(async () => (await change({ variables: { input } })).data?.changeOwnPassword);
    if (!done) return;
    form.reset();
    toast(t`パスワードを変更しました。ほかの端末はログアウトされました`);
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={420}>
        <PasswordOwner email={email} />
        <PasswordField label={t`現在のパスワード`} {...form.getInputProps('currentPassword')} />
        <NewPasswordField label={t`新しいパスワード`} typed={form.values.newPassword} {...form.getInputProps('newPassword')} />
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
