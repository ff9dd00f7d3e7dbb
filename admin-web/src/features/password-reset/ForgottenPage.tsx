import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, StateCard, useAction, usePageTitle } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useStartPasswordResetMutation } from './password-reset.gen.ts';

/** Asks for a link by which to set a new password; whether the address is known is not said. */
export function ForgottenPage() {
  const { t } = useLingui();
  usePageTitle(t`パスワードの再設定`);
  const [start] = useStartPasswordResetMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (value.trim() === '' ? t`メールアドレスを入力してください` : null) },
  });
  const action = useAction(form);
  const submit = form.onSubmit(async ({ email }) => {
    const done = await action.run(async () => (await start({ variables: { input: { email: email.trim() } } })).data?.startPasswordReset);
    if (done) setSentTo(done.email);
  });
  const login = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/login" />}>
      <Trans>ログインに戻る</Trans>
    </Anchor>
  );
  if (sentTo !== null) {
    return (
      <StateCard order={1} role="status" icon={<IconMail size={32} />} title={<Trans>メールをご確認ください</Trans>} action={login}>
        <Text inherit>
          <Trans>{sentTo} が登録されている場合、パスワードを設定するURLを送信しました。10分以内に、1回だけ使えます。</Trans>
        </Text>
        <Text inherit mt="xs">
          <Trans>届かない場合は、迷惑メールフォルダとメールアドレスをご確認ください。</Trans>
        </Text>
      </StateCard>
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Title order={1}>
            <Trans>パスワードを忘れた方</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>登録したメールアドレスに、新しいパスワードを設定するURLを送信します。</Trans>
          </Text>
        </div>
        <TextInput
          size="md"
          type="email"
          label={t`メールアドレス`}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <FormFailure failure={action.failure} />
        <Button type="submit" size="md" loading={action.busy}>
          <Trans>メールを送信</Trans>
        </Button>
        {login}
        <Text size="sm" c="dimmed">
          <Trans>デバイスのパスワードは、管理画面の「店舗とデバイス」で再発行できます。</Trans>
        </Text>
      </Stack>
    </form>
  );
}
