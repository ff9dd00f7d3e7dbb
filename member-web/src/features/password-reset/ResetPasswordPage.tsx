import { Trans, useLingui } from '@lingui/react/macro';
import {
  Button,
  Fact,
  Facts,
  FormFailure,
  NewPasswordField,
  PanelsSkeleton,
  PasswordOwner,
  QueryView,
  useAction,
  useFields,
  useNewPasswordCheck,
} from '@monban/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Fields, VisitorPage } from '../../layout/VisitorPage.tsx';
import { usePasswordLinkQuery, useResetPasswordMutation } from './password-reset.gen.ts';
import { ResetOutcome } from './ResetOutcome.tsx';

/** Sets a new password behind the mailed link, which works once within ten minutes. */
export function ResetPasswordPage() {
  const { token } = useParams({ from: '/visitor/reset-password/$token' });
  const query = usePasswordLinkQuery({ variables: { token }, fetchPolicy: 'network-only' });
  const [done, setDone] = useState(false);
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 120]} />}>
      {({ passwordLink }) => {
        if (done) return <ResetOutcome outcome="done" />;
        if (passwordLink?.state !== 'OPEN' || passwordLink.email === null)
          return <ResetOutcome outcome={passwordLink?.state ?? 'UNKNOWN'} />;
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
  const { t } = useLingui();
  const [reset] = useResetPasswordMutation();
  const form = useFields({
    initial: { password: '' },
    check: { password: useNewPasswordCheck() },
  });
  const action = useAction(form);
  const submit = form.submit(async ({ password }) => {
    const done = await action.run(async () => {
      const result = (await reset({ variables: { input: { token, password } } })).data?.resetPassword;
      if (result && 'code' in result && result.code.startsWith('PASSWORD_LINK_')) onMoved();
      return result;
    });
    if (done) onDone();
  });
  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`新しいパスワードを設定`}
        headline={<Trans>新しいパスワードを設定</Trans>}
        lead={<Trans>設定すると、ログイン中の端末はすべてログアウトされます。</Trans>}
        foot={
          <Button type="submit" size="lg" full busy={action.busy}>
            <Trans>パスワードを設定する</Trans>
          </Button>
        }
      >
        <Fields>
          <Facts>
            <Fact label={<Trans>メールアドレス</Trans>}>{email}</Fact>
          </Facts>
          <PasswordOwner email={email} />
          <NewPasswordField typed={form.values.password} {...form.field('password')} />
          <FormFailure failure={action.failure} />
        </Fields>
      </VisitorPage>
    </form>
  );
}
