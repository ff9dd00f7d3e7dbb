import { Trans, useLingui } from '@lingui/react/macro';
import { dateTime, Notice } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';

/** What to do once a mail is on its way to the new address. */
export function EmailMailed({ mail }: { readonly mail: { readonly email: string; readonly expiresAt: string } }) {
  const { i18n } = useLingui();
  return (
    <div style={{ marginBlockStart: 12 }}>
      <Notice tone="allow" icon={<IconMail size={20} />}>
        <p>
          <Trans>
            {mail.email} に確認メールを送りました。メールの URL を {dateTime(mail.expiresAt, i18n.locale)} までに開くと変わります。
          </Trans>
        </p>
        <p className="mb-small">
          <Trans>届かない場合は、迷惑メールフォルダとメールアドレスをご確認ください。</Trans>
        </p>
      </Notice>
    </div>
  );
}
