import { Button, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Fact,
  Facts,
  FormFailure,
  NewPasswordField,
  PanelsSkeleton,
  PasswordOwner,
  QueryView,
  StateCard,
  useAction,
  useNewPasswordCheck,
  usePageTitle,
} from '@monban/ui';
import { IconCheck, IconClock, IconLinkOff } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type PasswordLinkState, usePasswordLinkQuery, useResetPasswordMutation } from './password-reset.gen.ts';

/** Sets a new password behind the mailed link. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  usePageTitle(t`パスワードの再設定`);
  const { token } = useParams({ from: '/visitor/reset-password/$token' });
  const query = usePasswordLinkQuery({ variables: { token }, fetchPolicy: 'network-only' });
  const [done, setDone] = useState(false);
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 120]} />}>
      {({ passwordLink }) => {
        if (done) return <Done />;
        if (passwordLink?.state !== 'OPEN' || passwordLink.email === null) return <Dead state={passwordLink?.state ?? null} />;
        return (
          <NewPasswordForm token={token} email={passwordLink.email} onDone={() => setDone(true)} onMoved={() => void query.refetch()} />
        );
      }}
    </QueryView>
  );
}

interface FormProps {
  readonly token: string;
  readonly email: string;
  readonly onDone: () => void;
  /** The link has gone another way than this page knew. */
  readonly onMoved: () => void;
}

function NewPasswordForm({ token, email, onDone, onMoved }: FormProps) {
  const [reset] = useResetPasswordMutation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: useNewPasswordCheck() },
  });
  const action = useAction(form);
  const submit = form.onSubmit(async ({ password }) => {
    const done = await action.run(async () => {
      const result = (await reset({ variables: { input: { token, password } } })).data?.resetPassword;
      if (result && 'code' in result && result.code.startsWith('PASSWORD_LINK_')) onMoved();
      return result;
    });
    if (done) onDone();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={1}>
          <Trans>新しいパスワードを設定</Trans>
        </Title>
        <Facts>
          <Fact label={<Trans>メールアドレス</Trans>}>{email}</Fact>
        </Facts>
        <PasswordOwner email={email} />
        <NewPasswordField size="md" typed={form.values.password} {...form.getInputProps('password')} />
        <FormFailure failure={action.failure} />
        <Button type="submit" size="md" loading={action.busy}>
          <Trans>パスワードを設定する</Trans>
        </Button>
      </Stack>
    </form>
  );
}

const login = (
  <Button size="md" renderRoot={(props) => <Link {...props} to="/login" />}>
    <Trans>ログインする</Trans>
  </Button>
);

function Done() {
  return (
    <StateCard order={1} role="status" icon={<IconCheck size={32} />} title={<Trans>パスワードを再設定しました</Trans>} action={login}>
      <Trans>新しいパスワードでログインしてください。ほかの端末はすべてログアウトされました。</Trans>
    </StateCard>
  );
}

/** Why the link does nothing, and the way to the next one. */
function Dead({ state }: { readonly state: PasswordLinkState | null }) {
  if (state === 'USED') {
    return (
      <StateCard order={1} role="status" icon={<IconCheck size={32} />} title={<Trans>このURLは使用済みです</Trans>} action={login}>
        <Trans>設定したパスワードでログインしてください。</Trans>
      </StateCard>
    );
  }
  const again = (
    <Button size="md" renderRoot={(props) => <Link {...props} to="/reset-password" />}>
      <Trans>もう一度メールを送信</Trans>
    </Button>
  );
  return state === 'EXPIRED' ? (
    <StateCard order={1} role="status" icon={<IconClock size={32} />} title={<Trans>このURLの有効期限が切れました</Trans>} action={again}>
      <Trans>URLは10分間だけ使えます。</Trans>
    </StateCard>
  ) : (
    <StateCard order={1} role="status" icon={<IconLinkOff size={32} />} title={<Trans>このURLは使えません</Trans>} action={again}>
      <Trans>メールのURLが途中で切れていないか、新しいメールが届いていないかをご確認ください。</Trans>
    </StateCard>
  );
}
