import { Trans, useLingui } from '@lingui/react/macro';
import { Button, dateTime, deviceTime, FormFailure, Notice, useNow } from '@monban/ui';
import { IconMail, IconMailCheck } from '@monban/ui/icons';
import { type ComponentProps, useState } from 'react';
import { Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';
import { Steps } from './Steps.tsx';

/** Mail takes time; sending again at once would only fill a mailbox. */
const RESEND_AFTER_MS = 60_000;

export interface SentMail {
  readonly email: string;
  readonly expiresAt: string;
}

interface Props {
  readonly mail: SentMail;
  readonly busy: boolean;
  readonly failure: ComponentProps<typeof FormFailure>['failure'];
  /** Sends the mail once more; resolves to true if it was sent. */
  readonly onResend: () => Promise<boolean>;
  readonly onCorrect: () => void;
}

/** Step ② done: a mail is on its way, whether or not the address is known here (`P-T-09`). */
export function MailSent({ mail, busy, failure, onResend, onCorrect }: Props) {
  const { t, i18n } = useLingui();
  const now = useNow(1_000);
  const [sentAt, setSentAt] = useState(deviceTime);
  const [again, setAgain] = useState(false);
  const seconds = Math.ceil((sentAt + RESEND_AFTER_MS - now) / 1000);
  const resend = async (): Promise<void> => {
    if (!(await onResend())) return;
    setSentAt(deviceTime());
    setAgain(true);
  };
  return (
    <VisitorPage
      tab={t`メールの確認`}
      above={
        <>
          <Steps current={2} />
          <StatePicture>
            <IconMail size={44} />
          </StatePicture>
        </>
      }
      headline={<Trans>確認メールを送りました</Trans>}
      lead={<Trans>{mail.email} に届いたメールの URL を開くと、登録が進みます。</Trans>}
      foot={
        <>
          <Button size="lg" tone="plain" full busy={busy} disabled={seconds > 0} onClick={() => void resend()}>
            {seconds > 0 ? <Trans>あと{seconds}秒で、もう一度送れます</Trans> : <Trans>もう一度送る</Trans>}
          </Button>
          <Button size="lg" tone="quiet" full onClick={onCorrect}>
            <Trans>名前やメールアドレスを直す</Trans>
          </Button>
        </>
      }
    >
      <div role="status">
        {again && (
          <Notice tone="allow" icon={<IconMailCheck size={20} />}>
            <Trans>もう一度送りました。新しいメールの URL を開けます。</Trans>
          </Notice>
        )}
      </div>
      <FormFailure failure={failure} />
      <p>
        <Trans>URL が使えるのは {dateTime(mail.expiresAt, i18n.locale)} までです。このページは閉じてもかまいません。</Trans>
      </p>
      <Hint title={<Trans>メールが届かないとき</Trans>}>
        <ul>
          <li>
            <Trans>迷惑メールフォルダに届いている場合があります</Trans>
          </li>
          <li>
            <Trans>メールアドレスに誤りがないかご確認ください</Trans>
          </li>
          <li>
            <Trans>すでに登録のあるメールアドレスには、そのことをメールでお知らせしています</Trans>
          </li>
        </ul>
      </Hint>
    </VisitorPage>
  );
}
