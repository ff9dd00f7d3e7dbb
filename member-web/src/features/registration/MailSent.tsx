import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { dateTime } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';
import { Steps } from './Steps.tsx';

export interface SentMail {
  readonly email: string;
  readonly expiresAt: string;
}

interface Props {
  readonly mail: SentMail;
  readonly onAgain: () => void;
}

/** Step ② done: a mail is on its way, whether or not the address is known here (`P-T-09`). */
export function MailSent({ mail, onAgain }: Props) {
  const { t, i18n } = useLingui();
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
        <Button size="lg" variant="default" fullWidth onClick={onAgain}>
          <Trans>アドレスを直して送り直す</Trans>
        </Button>
      }
    >
      <Hint title={<Trans>メールが届かないとき</Trans>}>
        <ul>
          <li>
            <Trans>迷惑メールの入れ物をご覧ください</Trans>
          </li>
          <li>
            <Trans>アドレスの打ち間違いがないか確かめられます</Trans>
          </li>
        </ul>
        <Text size="sm">
          <Trans>URL が使えるのは {dateTime(mail.expiresAt, i18n.locale)} までです。</Trans>
        </Text>
      </Hint>
    </VisitorPage>
  );
}
