import { useApolloClient } from '@apollo/client/react';
import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, useAction, usePageTitle } from '@monban/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ChooseTenant, type TenantToEnter } from './ChooseTenant.tsx';
import { SessionDocument, useLogInMutation } from './session.gen.ts';

/** Login of staff, of platform staff, and of a device by its id. */
export function LoginPage() {
  const { t } = useLingui();
  usePageTitle(t`ログイン`);
  const { next, ended, login: deviceLogin } = useSearch({ from: '/visitor/login' });
  const navigate = useNavigate();
  const client = useApolloClient();
  const [logIn] = useLogInMutation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: deviceLogin ?? '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t`メールアドレスかデバイス ID を入力してください` : null),
      password: (value) => (value === '' ? t`パスワードを入力してください` : null),
    },
  });
  const action = useAction(form);
  /** The businesses where the password is correct, when there is more than one. */
  const [choice, setChoice] = useState<readonly TenantToEnter[] | null>(null);

  const enter = async (tenantId?: string): Promise<void> => {
    const { login, password } = form.getValues();
    const input = { login: login.trim(), password, ...(tenantId ? { tenantId } : {}) };
    const done = await action.run(async () => {
      const result = (await logIn({ variables: { input } })).data?.logIn;
      if (result?.__typename === 'TenantToChoose') setChoice(result.tenants);
      return result;
    });
    if (!done) return;
    // Forget everything about the previous viewer.
    await client.clearStore();
    client.writeQuery({ query: SessionDocument, data: { viewer: done.viewer } });
    await navigate({ to: next ?? '/', replace: true });
  };
  const submit = form.onSubmit(() => enter());
  const leaveChoice = (): void => {
    setChoice(null);
    action.clear();
  };

  if (choice) {
    // having to choose is not a failure to display; a failure after the choice is
    const failure = action.failure?.code === 'TENANT_TO_CHOOSE' ? null : action.failure;
    return <ChooseTenant tenants={choice} busy={action.busy} failure={failure} onChoose={(id) => void enter(id)} onBack={leaveChoice} />;
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <Title order={1}>
            <Trans>管理画面にログイン</Trans>
          </Title>
          <Text size="sm" c="dimmed">
            <Trans>スタッフはメールアドレス、入退館アプリはデバイス ID で入れます</Trans>
          </Text>
        </div>
        {next === '/kiosk' && ended !== true && (
          <Alert role="status" color="gray">
            <Trans>
              このタブレットで入退館アプリを使うには、デバイス ID
              とパスワードでログインします。どちらも管理画面の「店舗とデバイス」で用意できます。
            </Trans>
          </Alert>
        )}
        {ended === true && (
          <Alert role="status" color={next === '/kiosk' ? 'refuse' : 'gray'}>
            {next === '/kiosk' ? (
              <Trans>
                このタブレットはログアウトされました。読み取りはできません。ロックされたか、パスワードが再発行された可能性があります。管理者にお問い合わせください。
              </Trans>
            ) : (
              <Trans>ログアウトされました。もう一度ログインしてください。</Trans>
            )}
          </Alert>
        )}
        <TextInput
          size="md"
          label={t`メールアドレスまたはデバイス ID`}
          autoComplete="username"
          autoCapitalize="none"
          key={form.key('login')}
          {...form.getInputProps('login')}
        />
        <PasswordInput
          size="md"
          label={t`パスワード`}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t`パスワードを表示` }}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <FormFailure failure={action.failure} />
        <Button type="submit" size="md" loading={action.busy}>
          <Trans>ログイン</Trans>
        </Button>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/reset-password" />}>
          <Trans>パスワードを忘れた方</Trans>
        </Anchor>
      </Stack>
    </form>
  );
}
