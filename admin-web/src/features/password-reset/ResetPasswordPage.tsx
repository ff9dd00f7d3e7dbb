import { Button, Stack, Text, Title } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { PasswordLinkView, StateCard, usePageTitle } from '@monban/ui';
import { Link, useParams } from '@tanstack/react-router';

/** Sets a new password behind the mailed link. */
export function ResetPasswordPage() {
  const { t } = useLingui();
  usePageTitle(t`パスワードの再設定`);
  const { token } = useParams({ from: '/visitor/reset-password/$token' });
  return (
    <PasswordLinkView
      token={token}
      size="md"
      form={({ onSubmit, busy, fields }) => (
        <form onSubmit={onSubmit} noValidate>
          <Stack gap="md">
            <div>
              <Title order={1}>
                <Trans>新しいパスワードを設定</Trans>
              </Title>
              <Text size="sm" c="dimmed">
                <Trans>設定すると、ログイン中の端末はすべてログアウトされます。</Trans>
              </Text>
            </div>
            {fields}
            <Button type="submit" size="md" loading={busy}>
              <Trans>パスワードを設定する</Trans>
            </Button>
          </Stack>
        </form>
      )}
      outcome={({ Icon, headline, lead, next }) => (
        <StateCard
          order={1}
          role="status"
          icon={<Icon size={32} />}
          title={headline}
          action={
            <Button size="md" renderRoot={(props) => <Link {...props} to={next === 'log-in' ? '/login' : '/reset-password'} />}>
              {next === 'log-in' ? <Trans>ログインする</Trans> : <Trans>もう一度メールを送信</Trans>}
            </Button>
          }
        >
          {lead}
        </StateCard>
      )}
    />
  );
}
