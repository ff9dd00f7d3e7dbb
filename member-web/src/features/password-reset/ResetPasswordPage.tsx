import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook, PasswordLinkView } from '@monban/ui';
import { Link, useParams } from '@tanstack/react-router';
import { Fields, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';

/** Sets a new password behind the mailed link. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: '/visitor/reset-password/$token' });
  return (
    <PasswordLinkView
      token={token}
      form={({ onSubmit, busy, fields }) => (
        <form onSubmit={onSubmit} noValidate style={{ display: 'contents' }}>
          <VisitorPage
            tab={t`新しいパスワードを設定`}
            headline={<Trans>新しいパスワードを設定</Trans>}
            lead={<Trans>設定すると、ログイン中の端末はすべてログアウトされます。</Trans>}
            foot={
              <Button type="submit" size="lg" full busy={busy}>
                <Trans>パスワードを設定する</Trans>
              </Button>
            }
          >
            <Fields>{fields}</Fields>
          </VisitorPage>
        </form>
      )}
      outcome={({ tone, Icon, headline, lead, next }) => (
        <VisitorPage
          tab={t`パスワードの再設定`}
          above={
            <StatePicture tone={tone}>
              <Icon size={44} className="mb-state" />
            </StatePicture>
          }
          headline={headline}
          lead={lead}
          foot={
            <Link to={next === 'log-in' ? '/login' : '/reset-password'} {...buttonLook({ size: 'lg', full: true })}>
              {next === 'log-in' ? <Trans>ログインする</Trans> : <Trans>もう一度メールを送信</Trans>}
            </Link>
          }
        />
      )}
    />
  );
}
