import { Trans, useLingui } from '@lingui/react/macro';
import { buttonLook } from '@monban/ui';
import { IconCheck, IconClock, IconLinkOff } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';

interface Props {
  readonly outcome: 'done' | 'OPEN' | 'USED' | 'EXPIRED' | 'UNKNOWN';
}

/** What came of a mailed link, and what works next. */
export function ResetOutcome({ outcome }: Props) {
  const { t } = useLingui();
  const login = (
    <Link to="/login" {...buttonLook({ size: 'lg', full: true })}>
      <Trans>ログインする</Trans>
    </Link>
  );
  const again = (
    <Link to="/reset-password" {...buttonLook({ size: 'lg', full: true })}>
      <Trans>もう一度メールを送信</Trans>
    </Link>
  );
  const page = (tone: 'allow' | 'warn', icon: ReactNode, headline: ReactNode, lead: ReactNode, foot: ReactNode) => (
    <VisitorPage
      tab={t`パスワードの再設定`}
      above={<StatePicture tone={tone}>{icon}</StatePicture>}
      headline={headline}
      lead={lead}
      foot={foot}
    />
  );
  switch (outcome) {
    case 'done':
      return page(
        'allow',
        <IconCheck size={44} className="mb-state" />,
        <Trans>パスワードを再設定しました</Trans>,
        <Trans>新しいパスワードでログインしてください。</Trans>,
        login,
      );
    case 'USED':
      return page(
        'allow',
        <IconCheck size={44} className="mb-state" />,
        <Trans>このURLは使用済みです</Trans>,
        <Trans>設定したパスワードでログインしてください。</Trans>,
        login,
      );
    case 'EXPIRED':
      return page(
        'warn',
        <IconClock size={44} />,
        <Trans>このURLの有効期限が切れました</Trans>,
        <Trans>URLは10分間だけ使えます。</Trans>,
        again,
      );
    default:
      return page(
        'warn',
        <IconLinkOff size={44} />,
        <Trans>このURLは使えません</Trans>,
        <Trans>メールのURLが途中で切れていないか、新しいメールが届いていないかをご確認ください。</Trans>,
        again,
      );
  }
}
