import { Button, Stack, Text, Title } from '@mantine/core';
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
import { IconCheck, IconClock, IconLinkOff, IconMail } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type RegistrationState, useConfirmRegistrationMutation, useRegistrationQuery } from './registration.gen.ts';

/** First password of an invited member of staff, behind the mailed URL. */
export function ConfirmPage() {
  const { t } = useLingui();
  usePageTitle(t`パスワードの設定`);
  const { token } = useParams({ from: '/visitor/confirm/$token' });
  const query = useRegistrationQuery({ variables: { token }, fetchPolicy: 'network-only' });
  const [completed, setCompleted] = useState(false);
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 120]} />}>
      {({ registration }) => {
        if (completed) return <Outcome state="COMPLETED" onRetry={() => undefined} />;
        if (registration?.state !== 'MAIL_SENT' || registration.name === null || registration.email === null)
          return <Outcome state={registration?.state ?? null} onRetry={() => void query.refetch()} />;
        return (
          <PasswordForm
            token={token}
            name={registration.name}
            email={registration.email}
            onCompleted={() => setCompleted(true)}
            onMoved={() => void query.refetch()}
          />
        );
      }}
    </QueryView>
  );
}

/** Errors that the form itself shows. */
const staysOnForm: ReadonlySet<string> = new Set(['InvalidInput', 'TooManyAttempts', 'RegistrationConfirmedAlready']);

interface FormProps {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly onCompleted: () => void;
  /** The registration changed in the meantime. */
  readonly onMoved: () => void;
}

function PasswordForm({ token, name, email, onCompleted, onMoved }: FormProps) {
  const [confirm] = useConfirmRegistrationMutation();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: useNewPasswordCheck() },
  });
  const action = useAction(form);
  const submit = form.onSubmit(async ({ password }) => {
    const done = await action.run(async () => {
      const result = (await confirm({ variables: { input: { token, password } } })).data?.confirmRegistration;
      if (result && 'code' in result && !staysOnForm.has(result.__typename)) onMoved();
      return result;
    });
    if (done) onCompleted();
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={1}>
          <Trans>パスワードを設定して利用を開始</Trans>
        </Title>
        <Facts>
          <Fact label={<Trans>お名前</Trans>}>{name}</Fact>
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

function Outcome({ state, onRetry }: { readonly state: RegistrationState | null; readonly onRetry: () => void }) {
  const login = (
    <Button size="md" renderRoot={(props) => <Link {...props} to="/login" />}>
      <Trans>ログインする</Trans>
    </Button>
  );
  switch (state) {
    case 'COMPLETED':
      return (
        <StateCard order={1} role="status" icon={<IconCheck size={32} />} title={<Trans>設定が終わりました</Trans>} action={login}>
          <Trans>決めたパスワードでログインできます。</Trans>
        </StateCard>
      );
    case 'CONFIRMED':
      return (
        <StateCard
          order={1}
          role="status"
          icon={<IconClock size={32} />}
          title={<Trans>準備しています</Trans>}
          action={
            <Button size="md" variant="default" onClick={onRetry}>
              <Trans>もう一度確かめる</Trans>
            </Button>
          }
        >
          <Trans>もう少しで使えるようになります。</Trans>
        </StateCard>
      );
    case 'EXPIRED':
      return (
        <StateCard order={1} role="status" icon={<IconMail size={32} />} title={<Trans>メールの期限が切れました</Trans>}>
          <Text inherit>
            <Trans>URL は24時間で使えなくなります。招待した人に、もう一度送ってもらえます。</Trans>
          </Text>
        </StateCard>
      );
    default:
      return (
        <StateCard order={1} role="status" icon={<IconLinkOff size={32} />} title={<Trans>この URL は見つかりません</Trans>} action={login}>
          <Trans>メールの URL が途中で切れていないかご確認ください。</Trans>
        </StateCard>
      );
  }
}
