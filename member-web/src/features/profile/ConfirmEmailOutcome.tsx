import { Trans, useLingui } from '@lingui/react/macro';
import { buttonLook, type Failure } from '@monban/ui';
import { IconCheck, IconClock, IconLinkOff, IconLock, IconUser } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';

/** The new address, or why it was not changed. */
export type EmailOutcome = { readonly email: string } | Failure;

const toProfile = (words: ReactNode): ReactNode => (
  <Link to="/menu/profile" {...buttonLook({ size: 'lg', full: true })}>
    {words}
  </Link>
);

/** How a change of address ended, and what to do next. */
export function ConfirmEmailOutcome({ outcome }: { readonly outcome: EmailOutcome }) {
  const { t } = useLingui();
  if ('email' in outcome) {
    return (
      <VisitorPage
        tab={t`メールアドレスを変更しました`}
        above={
          <StatePicture tone="allow">
            <IconCheck size={44} className="mb-state" />
          </StatePicture>
        }
        headline={<Trans>メールアドレスを変更しました</Trans>}
        lead={<Trans>これからは {outcome.email} でログインします。パスワードは変わりません。</Trans>}
        foot={toProfile(<Trans>会員情報を見る</Trans>)}
      />
    );
  }
  const { icon, headline } = refusal(outcome.code);
  const done = outcome.code === 'EMAIL_CHANGE_LINK_USED';
  return (
    <VisitorPage
      tab={t`メールアドレスの確認`}
      above={<StatePicture tone={done ? 'allow' : 'warn'}>{icon}</StatePicture>}
      headline={headline}
      lead={outcome.message}
      foot={toProfile(done ? <Trans>会員情報を見る</Trans> : <Trans>会員情報からやり直す</Trans>)}
    />
  );
}

function refusal(code: string): { readonly icon: ReactNode; readonly headline: ReactNode } {
  switch (code) {
    case 'EMAIL_CHANGE_LINK_USED':
      return { icon: <IconCheck size={44} className="mb-state" />, headline: <Trans>変更は済んでいます</Trans> };
    case 'EMAIL_CHANGE_LINK_EXPIRED':
      return { icon: <IconClock size={44} />, headline: <Trans>確認メールの期限が切れました</Trans> };
    case 'EMAIL_TAKEN':
      return { icon: <IconUser size={44} />, headline: <Trans>このメールアドレスには変更できません</Trans> };
    case 'ACCOUNT_LOCKED':
      return { icon: <IconLock size={44} />, headline: <Trans>いまは変更できません</Trans> };
    default:
      return { icon: <IconLinkOff size={44} />, headline: <Trans>この URL は見つかりません</Trans> };
  }
}
