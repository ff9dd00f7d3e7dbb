import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { EmailField, FormFailure, StateCard, useForgottenPassword, usePageTitle } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';

/** Requests a link for setting a new password; does not reveal whether the address is known. */
export function ForgottenPage() {
  const { t } = useLingui();
  usePageTitle(t`パスワードの再設定`);
  const { form, action, submit, sent } = useForgottenPassword();
  const login = (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/login" />}>
      <Trans>ログインに戻る</Trans>
    </Anchor>
  );
  if (sent) {
    const { email, minutes } = sent;
    return (
      <StateCard order={1} role="status" icon={<IconMail size={32} />} title={<Trans>メールをご確認ください</Trans>} action={login}>
        <Text inherit>
          <Trans>
            {email} が登録されている場合、パスワードを設定するURLを送信しました。{minutes}分以内に、1回だけ使えます。
          </Trans>
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
        <EmailField {...form.field('email')} size="md" autoComplete="username" />
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
