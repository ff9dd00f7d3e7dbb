import { useApolloClient } from '@apollo/client/react';
import { Alert, Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, useAction } from '@monban/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { VisitorPage } from '../../layout/VisitorPage.tsx';
import { SessionDocument, useLogInMutation } from './session.gen.ts';

/** Login of one storefront (`L-24`); an account of another storefront is unknown here (`L-17`). */
export function LoginPage() {
  const { t } = useLingui();
  const { next, ended } = useSearch({ from: '/visitor/login' });
  const navigate = useNavigate();
  const client = useApolloClient();
  const [logIn] = useLogInMutation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? t`メールアドレスを入力すると進めます` : null),
      password: (value) => (value === '' ? t`パスワードを入力すると進めます` : null),
    },
  });
  const action = useAction(form);

  const submit = form.onSubmit(async (input) => {
    const done = await action.run(async () => (await logIn({ variables: { input } })).data?.logIn);
    if (!done) return;
    // Nothing of whoever was here before may be left.
    await client.clearStore();
    client.writeQuery({ query: SessionDocument, data: { viewer: done.viewer } });
    await navigate({ to: next ?? '/', replace: true });
  });

  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`ログイン`}
        headline={<Trans>ログイン</Trans>}
        foot={
          <>
            <Button type="submit" size="lg" fullWidth loading={action.busy}>
              <Trans>ログイン</Trans>
            </Button>
            <Text size="sm" c="dimmed">
              <Trans>はじめての方は</Trans>{' '}
              <Anchor fw={600} underline="always" renderRoot={(props) => <Link {...props} to="/register" />}>
                <Trans>新しく登録する</Trans>
              </Anchor>
            </Text>
          </>
        }
      >
        <Stack gap="md">
          {ended === true && (
            <Alert role="status" color="gray">
              <Trans>ログインが終わっていました。もう一度ログインすると続きから使えます。</Trans>
            </Alert>
          )}
          <TextInput
            size="lg"
            type="email"
            label={t`メールアドレス`}
            autoComplete="username"
            inputMode="email"
            key={form.key('login')}
            {...form.getInputProps('login')}
          />
          <PasswordInput
            size="lg"
            label={t`パスワード`}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t`パスワードを表示` }}
            key={form.key('password')}
            {...form.getInputProps('password')}
          />
          <FormFailure failure={action.failure} />
        </Stack>
      </VisitorPage>
    </form>
  );
}
