import { Trans } from '@lingui/react/macro';
import { type ComponentType, type ReactNode, type SubmitEventHandler, useState } from 'react';
import { PanelsSkeleton } from '../feedback/Skeletons.tsx';
import { QueryView } from '../feedback/QueryView.tsx';
import { FormFailure } from '../form/FormFailure.tsx';
import { NewPasswordField, PasswordOwner, useNewPasswordCheck } from '../form/PasswordField.tsx';
import type { TextFieldProps } from '../form/TextField.tsx';
import { useAction } from '../form/use-action.ts';
import { useFields } from '../form/use-fields.ts';
import { IconCheck, IconClock, IconLinkOff } from '../icons.ts';
import { Fact, Facts } from '../page/Facts.tsx';
import { type PasswordLinkState, usePasswordLinkQuery, useResetPasswordMutation } from './password-link.gen.ts';

/** The outcome of a link, in words, and what to do next. */
export interface PasswordLinkOutcome {
  readonly tone: 'allow' | 'warn';
  readonly Icon: ComponentType<{ readonly size: number; readonly className?: string }>;
  readonly headline: ReactNode;
  readonly lead: ReactNode;
  /** Links to log in, or to ask for another mail. */
  readonly next: 'log-in' | 'ask-again';
}

interface FormParts {
  readonly onSubmit: SubmitEventHandler<HTMLFormElement>;
  readonly busy: boolean;
  readonly fields: ReactNode;
}

interface Props {
  /** Token from the mailed URL. */
  readonly token: string;
  readonly size?: TextFieldProps['size'];
  /** Renders the form while the link works. */
  readonly form: (parts: FormParts) => ReactNode;
  readonly outcome: (outcome: PasswordLinkOutcome) => ReactNode;
}

/** The page behind a mailed link that sets a password, once within ten minutes: its form, or its outcome (ADR 0052). */
export function PasswordLinkView({ token, form, outcome, ...size }: Props) {
  const query = usePasswordLinkQuery({ variables: { token }, fetchPolicy: 'network-only' });
  const [done, setDone] = useState(false);
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[80, 120]} />}>
      {({ passwordLink }) => {
        if (done) return outcome(wordsOf('DONE'));
        if (passwordLink?.state !== 'OPEN' || passwordLink.email === null) return outcome(wordsOf(passwordLink?.state ?? null));
        return (
          <NewPassword
            {...size}
            token={token}
            email={passwordLink.email}
            draw={form}
            onDone={() => setDone(true)}
            onMoved={() => void query.refetch()}
          />
        );
      }}
    </QueryView>
  );
}

interface NewPasswordProps extends Pick<Props, 'token' | 'size'> {
  readonly email: string;
  readonly draw: Props['form'];
  readonly onDone: () => void;
  /** The state of the link changed in the meantime. */
  readonly onMoved: () => void;
}

function NewPassword({ token, email, size, draw, onDone, onMoved }: NewPasswordProps) {
  const [reset] = useResetPasswordMutation();
  const form = useFields({ initial: { password: '' }, check: { password: useNewPasswordCheck() } });
  const action = useAction(form);
  const onSubmit = form.submit(async ({ password }) => {
    const done = await action.run(async () => {
      const result = (await reset({ variables: { input: { token, password } } })).data?.resetPassword;
      if (result && 'code' in result && result.code.startsWith('PASSWORD_LINK_')) onMoved();
      return result;
    });
    if (done) onDone();
  });
  const fields = (
    <>
      <Facts>
        <Fact label={<Trans>メールアドレス</Trans>}>{email}</Fact>
      </Facts>
      <PasswordOwner email={email} />
      <NewPasswordField size={size} typed={form.values.password} {...form.field('password')} />
      <FormFailure failure={action.failure} />
    </>
  );
  return draw({ onSubmit, busy: action.busy, fields });
}

function wordsOf(state: PasswordLinkState | 'DONE' | null): PasswordLinkOutcome {
  switch (state) {
    case 'DONE':
      return {
        tone: 'allow',
        Icon: IconCheck,
        headline: <Trans>パスワードを再設定しました</Trans>,
        lead: <Trans>すべての端末からログアウトしました。新しいパスワードでログインしてください。</Trans>,
        next: 'log-in',
      };
    case 'USED':
      return {
        tone: 'allow',
        Icon: IconCheck,
        headline: <Trans>このURLは使用済みです</Trans>,
        lead: <Trans>設定したパスワードでログインしてください。</Trans>,
        next: 'log-in',
      };
    case 'EXPIRED':
      return {
        tone: 'warn',
        Icon: IconClock,
        headline: <Trans>このURLの有効期限が切れました</Trans>,
        lead: <Trans>URLは10分間だけ使えます。</Trans>,
        next: 'ask-again',
      };
    default:
      return {
        tone: 'warn',
        Icon: IconLinkOff,
        headline: <Trans>このURLは使えません</Trans>,
        lead: <Trans>メールのURLが途中で切れていないか、新しいメールが届いていないかをご確認ください。</Trans>,
        next: 'ask-again',
      };
  }
}
