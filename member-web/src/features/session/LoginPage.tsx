import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook, EmailField, FormFailure, Notice, PasswordField, useAction, useFields } from '@monban/ui';
import { IconCheck, IconClock } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { forgetMember } from '../../app/last-visit.ts';
import { useStorefront } from '../../app/use-storefront.ts';
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
  const form = useFields({
    initial: { login: '', password: '' },
    check: {
      login: (value) => (value.trim() === '' ? t`メールアドレスを入力してください` : null),
      password: (value) => (value === '' ? t`パスワードを入力してください` : null),
    },
  });
  const action = useAction(form);

  const submit = form.submit(async ({ login, password }) => {
    const done = await action.run(async () => (await logIn({ variables: { input: { login: login.trim(), password } } })).data?.logIn);
    if (!done) return;
    // Forget everything about the previous viewer.
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
          <EmailField {...form.field('login')} autoComplete="username" />
          <PasswordField {...form.field('password')} />
          <FormFailure failure={action.failure} />
          <LoginHelp />
        </Fields>
      </VisitorPage>
    </form>
  );
}
