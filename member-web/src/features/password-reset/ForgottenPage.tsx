import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook, FormFailure, TextField, useAction, useFields } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { RetryAt } from '../../layout/RetryAt.tsx';
import { useEmailCheck } from '../../layout/use-email-check.ts';
import { Fields, Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';
import { useStartPasswordResetMutation } from './password-reset.gen.ts';

/** Asks for a link by which to set a new password (`L-26`, `L-27`); whether the address is registered is not said (`L-33`). */
export function ForgottenPage() {
  const { t } = useLingui();
  const [start] = useStartPasswordResetMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [retryAt, setRetryAt] = useState<string | null>(null);
  const form = useFields({ initial: { email: '' }, check: { email: useEmailCheck() } });
  const action = useAction(form);
  const submit = form.submit(async ({ email }) => {
    const done = await action.run(async () => {
      const result = (await start({ variables: { input: { email: email.trim() } } })).data?.startPasswordReset;
      setRetryAt(result && 'retryAt' in result ? result.retryAt : null);
      return result;
    });
    if (done) setSentTo(done.email);
  });
  const login = (
    <Link to="/login" {...buttonLook({ tone: 'quiet', full: true })}>
      <Trans>ログインに戻る</Trans>
    </Link>
  );
  if (sentTo !== null) return <Sent email={sentTo} foot={login} />;
  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`パスワードを忘れた方`}
        headline={<Trans>パスワードを忘れた方</Trans>}
        lead={<Trans>登録したメールアドレスに、新しいパスワードを設定するURLを送信します。</Trans>}
        foot={
          <>
            <Button type="submit" size="lg" full busy={action.busy}>
              <Trans>メールを送信</Trans>
            </Button>
            {login}
          </>
        }
      >
        <Fields>
          <TextField
            {...form.field('email')}
            type="email"
            label={t`メールアドレス`}
            autoComplete="username"
            inputMode="email"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={254}
          />
          <FormFailure failure={action.failure}>
            <RetryAt at={retryAt} />
          </FormFailure>
        </Fields>
      </VisitorPage>
    </form>
  );
}

function Sent({ email, foot }: { readonly email: string; readonly foot: ReactNode }) {
  const { t } = useLingui();
  return (
    <VisitorPage
      tab={t`メールをご確認ください`}
      above={
        <StatePicture tone="allow">
          <IconMail size={44} />
        </StatePicture>
      }
      headline={<Trans>メールをご確認ください</Trans>}
      lead={<Trans>{email} が登録されている場合、パスワードを設定するURLを送信しました。10分以内に、1回だけ使えます。</Trans>}
      foot={foot}
    >
      <Hint title={<Trans>メールが届かないとき</Trans>}>
        <p>
          <Trans>迷惑メールフォルダに届いている場合があります。</Trans>
        </p>
        <p>
          <Trans>メールアドレスに誤りがないかご確認ください。登録していない場合は、新規登録をしてください。</Trans>
        </p>
      </Hint>
    </VisitorPage>
  );
}
