import { Trans, useLingui } from '@lingui/react/macro';
import { Button, buttonLook } from '@monban/ui';
import { IconCheck, IconClock, IconLinkOff, IconMail, IconUser } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { Hint, StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';
import type { ConfirmStage } from './confirm-stage.ts';
import type { RegistrationPurpose } from './registration.gen.ts';
import { SeatRefused } from './SeatRefused.tsx';
import { Steps } from './Steps.tsx';

interface Props {
  readonly stage: ConfirmStage;
  readonly purpose: RegistrationPurpose;
  /** The server's own message, where it knows more. */
  readonly message?: string;
  readonly onRetry: () => void;
}

/** How a registration ended, with what to do next. */
export function ConfirmOutcome({ stage, purpose, message, onRetry }: Props) {
  const { t } = useLingui();
  const login = (
    <Link to="/login" {...buttonLook({ size: 'lg', full: true })}>
      <Trans>ログインする</Trans>
    </Link>
  );
  const again = (
    <Link to="/register" {...buttonLook({ size: 'lg', full: true })}>
      <Trans>もう一度登録する</Trans>
    </Link>
  );
  switch (stage) {
    case 'completed':
      return (
        <VisitorPage
          tab={t`登録が完了しました`}
          above={
            <>
              <Steps current={3} />
              <StatePicture tone="allow">
                <IconCheck size={44} className="mb-state" />
              </StatePicture>
            </>
          }
          headline={<Trans>登録が完了しました</Trans>}
          lead={
            purpose === 'SEAT' ? (
              <Trans>席を確保しました。ログインすると会員証が使えます。</Trans>
            ) : (
              <Trans>ログインすると会員サイトが使えます。</Trans>
            )
          }
          foot={login}
        />
      );
    case 'already-completed':
      return (
        <VisitorPage
          tab={t`登録は済んでいます`}
          above={
            <StatePicture tone="allow">
              <IconCheck size={44} className="mb-state" />
            </StatePicture>
          }
          headline={<Trans>登録は済んでいます</Trans>}
          lead={<Trans>決めたパスワードで、そのままログインできます。</Trans>}
          foot={login}
        />
      );
    case 'other-password':
      return (
        <VisitorPage
          tab={t`登録は済んでいます`}
          above={
            <StatePicture tone="warn">
              <IconUser size={44} />
            </StatePicture>
          }
          headline={<Trans>登録は別のパスワードで済んでいます</Trans>}
          lead={<Trans>先に決めたパスワードでログインできます。いま入力したパスワードは使われません。</Trans>}
          foot={login}
        />
      );
    case 'pending':
      return (
        <VisitorPage
          tab={t`登録を受け付けました`}
          above={
            <StatePicture>
              <IconClock size={44} />
            </StatePicture>
          }
          headline={<Trans>登録を受け付けました</Trans>}
          lead={<Trans>いま席を確保しています。終わったらメールでお知らせします。このページを閉じても進みます。</Trans>}
          foot={
            <Button size="lg" full tone="plain" onClick={onRetry}>
              <Trans>もう一度確かめる</Trans>
            </Button>
          }
        />
      );
    case 'full':
      return <SeatRefused code="SEAT_FULL" onRetry={onRetry} />;
    case 'dead':
      return <SeatRefused code="SEAT_LINK_DEAD" onRetry={onRetry} />;
    case 'removed':
      return (
        <VisitorPage
          tab={t`登録できませんでした`}
          above={
            <StatePicture tone="warn">
              <IconUser size={44} />
            </StatePicture>
          }
          headline={<Trans>登録が終わる前に、契約から外されました</Trans>}
          lead={<Trans>招待した方にご確認ください。招待リンクから、もう一度登録できます。</Trans>}
        />
      );
    case 'taken':
      return (
        <VisitorPage
          tab={t`登録できませんでした`}
          above={
            <StatePicture tone="warn">
              <IconUser size={44} />
            </StatePicture>
          }
          headline={<Trans>このメールアドレスでは登録できません</Trans>}
          lead={message ?? <Trans>このメールアドレスはすでに使われています。別のメールアドレスなら登録できます。</Trans>}
          foot={login}
        />
      );
    case 'expired':
      return (
        <VisitorPage
          tab={t`期限が切れました`}
          above={
            <StatePicture tone="warn">
              <IconMail size={44} />
            </StatePicture>
          }
          headline={<Trans>確認メールの期限が切れました</Trans>}
          lead={
            purpose === 'SEAT' ? (
              <Trans>URL は 24時間で使えなくなります。招待リンクをもう一度開くと、新しいメールを送れます。</Trans>
            ) : (
              <Trans>URL は 24時間で使えなくなります。もう一度送れます。</Trans>
            )
          }
          foot={purpose === 'SEAT' ? undefined : again}
        />
      );
    case 'form':
    case 'unknown':
      return (
        <VisitorPage
          tab={t`URL が見つかりません`}
          above={
            <StatePicture>
              <IconLinkOff size={44} />
            </StatePicture>
          }
          headline={<Trans>この URL は見つかりません</Trans>}
          lead={<Trans>メールの URL が途中で切れていないかご確認ください。URL を最後までコピーすると開ける場合があります。</Trans>}
          foot={login}
        >
          <Hint title={<Trans>それでも開けないとき</Trans>}>
            <ul>
              <li>
                <Trans>別のストアの URL で開いていないかご確認ください。登録はストアごとに別です</Trans>
              </li>
              <li>
                <Trans>登録が済んでいれば、そのままログインできます</Trans>
              </li>
            </ul>
          </Hint>
        </VisitorPage>
      );
  }
}
