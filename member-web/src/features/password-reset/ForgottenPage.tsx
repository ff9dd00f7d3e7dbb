import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook, EmailField, FormFailure, useForgottenPassword } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fields, Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';

/** Requests a link for setting a new password; does not reveal whether the address is known. */
export function ForgottenPage() {
  const { t } = useLingui();
  const { form, action, submit, sent } = useForgottenPassword();
  const login = (
    <Link to="/login" {...buttonLook({ tone: 'quiet', full: true })}>
      <Trans>ログインに戻る</Trans>
    </Link>
  );
  if (sent) return <Sent {...sent} foot={login} />;
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
          <EmailField {...form.field('email')} autoComplete="username" />
          <FormFailure failure={action.failure} />
        </Fields>
      </VisitorPage>
    </form>
  );
}

function Sent({ email, minutes, foot }: { readonly email: string; readonly minutes: number; readonly foot: ReactNode }) {
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
      lead={
        <Trans>
          {email} が登録されている場合、パスワードを設定するURLを送信しました。{minutes}分以内に、1回だけ使えます。
        </Trans>
      }
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
