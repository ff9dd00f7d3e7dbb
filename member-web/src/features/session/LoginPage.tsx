import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook, FormFailure, Notice, PasswordField, TextField, useAction, useFields } from '@monban/ui';
import { IconCheck, IconClock } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { forgetMember } from '../../app/last-visit.ts';
import { useStorefront } from '../../app/use-storefront.ts';
import { RetryAt } from '../../layout/RetryAt.tsx';
import { Fields, VisitorPage } from '../../layout/VisitorPage.tsx';
import { LoginHelp } from './LoginHelp.tsx';
import { SessionDocument, useLogInMutation } from './session.gen.ts';

/** Login of one storefront (`L-24`); an account of another storefront is unknown here (`L-17`). */
export function LoginPage() {
  const { t } = useLingui();
  const { next, ended, left } = useSearch({ from: '/visitor/login' });
  const navigate = useNavigate();
  const client = useApolloClient();
  const { id: storefrontId } = useStorefront();
  const [logIn] = useLogInMutation();
  const [retryAt, setRetryAt] = useState<string | null>(null);
  const form = useFields({
    initial: { login: '', password: '' },
    check: {
      login: (value) => (value.trim() === '' ? t`メールアドレスを入力すると進めます` : null),
      password: (value) => (value === '' ? t`パスワードを入力すると進めます` : null),
    },
  });
  const action = useAction(form);

  const submit = form.submit(async ({ login, password }) => {
    const done = await action.run(async () => {
      const result = (await logIn({ variables: { input: { login: login.trim(), password } } })).data?.logIn;
      setRetryAt(result && 'retryAt' in result ? result.retryAt : null);
      return result;
    });
    if (!done) return;
    // Nothing of whoever was here before may be left.
    await Promise.all([client.clearStore(), forgetMember(storefrontId)]);
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
            <Button type="submit" size="lg" full busy={action.busy}>
              <Trans>ログイン</Trans>
            </Button>
            <Link to="/reset-password" {...buttonLook({ tone: 'quiet', full: true })}>
              <Trans>パスワードを忘れた方</Trans>
            </Link>
            <Link to="/register" {...buttonLook({ tone: 'quiet', full: true })}>
              <Trans>はじめての方は、新しく登録する</Trans>
            </Link>
          </>
        }
      >
        <Fields>
          {ended === true && (
            <Notice role="status" icon={<IconClock size={20} />}>
              <Trans>ログアウトされました。もう一度ログインしてください。</Trans>
            </Notice>
          )}
          {left === true && (
            <Notice tone="allow" role="status" icon={<IconCheck size={20} />}>
              <Trans>席を離れました。アカウントは消えました。ご利用ありがとうございました。</Trans>
            </Notice>
          )}
          <TextField
            {...form.field('login')}
            type="email"
            label={t`メールアドレス`}
            autoComplete="username"
            inputMode="email"
            autoCapitalize="off"
            spellCheck={false}
          />
          <PasswordField {...form.field('password')} />
          <FormFailure failure={action.failure}>
            <RetryAt at={retryAt} />
          </FormFailure>
          <LoginHelp />
        </Fields>
      </VisitorPage>
    </form>
  );
}
