import type { Locale } from '@monban/subgraph-kit';
import type { MailFacts, MailText } from './mail-text.ts';

export type PasswordMailKind = 'PASSWORD_CHANGED' | 'PASSWORD_RESET' | 'PASSWORD_WAS_RESET';

/** Who can stop a login: for members the shop, for staff their administrator. */
const whoCanStop: Record<Locale, (facts: MailFacts) => string> = {
  ja: ({ storefrontId }) =>
    storefrontId === null
      ? 'すぐに管理者へご連絡ください。管理者がログインを止められます。'
      : 'すぐにお店へご連絡ください。お店でログインを止められます。',
  en: ({ storefrontId }) =>
    storefrontId === null
      ? 'please tell your administrator at once; they can stop the login.'
      : 'please tell the shop at once; they can stop the login.',
};

/** Mails about passwords of members, staff and the provider's people. */
export const passwordTemplates: Record<PasswordMailKind, Record<Locale, (facts: MailFacts) => MailText>> = {
  PASSWORD_CHANGED: {
    ja: (facts) => ({
      subject: `【${facts.storefront}】パスワードを変更しました`,
      paragraphs: [
        `${facts.name} 様`,
        'ログインのパスワードが変更されました。変更した端末以外は、すべてログアウトされました。',
        'ご自身で変更した場合は、何もする必要はありません。',
        `お心当たりのない場合は、ほかの人があなたのパスワードを知っています。${whoCanStop.ja(facts)}`,
      ],
    }),
    en: (facts) => ({
      subject: `[${facts.storefront}] Your password was changed`,
      paragraphs: [
        `Hello ${facts.name},`,
        'Your password was changed. Every device but the one it was changed on has been logged out.',
        'If you did this yourself, there is nothing to do.',
        `If you did not, somebody else knows your password: ${whoCanStop.en(facts)}`,
      ],
    }),
  },
  PASSWORD_RESET: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】パスワードの再設定`,
      paragraphs: [
        `${name} 様`,
        `${storefront} のログイン用パスワードを再設定するためのメールです。`,
        '下のページを開いて、新しいパスワードを設定してください。URLは10分以内に、1回だけ使えます。',
        '期限が切れた場合は、ログイン画面の「パスワードを忘れた方」からもう一度メールを送信できます。',
        'お心当たりのない場合は、このメールを破棄してください。パスワードが知られることはありません。',
      ],
      button: '新しいパスワードを設定する',
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] Set a new password`,
      paragraphs: [
        `Hello ${name},`,
        `This mail lets you set a new password for ${storefront}.`,
        'Open the page below and choose one. The link works once, within 10 minutes.',
        'If it has expired, use “Forgot your password?” on the login page to get another mail.',
        'If you did not expect this mail, ignore it. Nobody learns your password.',
      ],
      button: 'Set a new password',
    }),
  },
  PASSWORD_WAS_RESET: {
    ja: (facts) => ({
      subject: `【${facts.storefront}】パスワードを再設定しました`,
      paragraphs: [
        `${facts.name} 様`,
        'メールのURLから、ログインのパスワードが再設定されました。ログイン中の端末は、すべてログアウトされました。',
        'ご自身で設定した場合は、新しいパスワードでログインしてください。',
        `お心当たりのない場合は、ほかの人があなたのメールを読める可能性があります。${whoCanStop.ja(facts)}`,
      ],
    }),
    en: (facts) => ({
      subject: `[${facts.storefront}] Your password was reset`,
      paragraphs: [
        `Hello ${facts.name},`,
        'A new password was set by a mailed link. Every device has been logged out.',
        'If you did this yourself, log in with the new password.',
        `If you did not, somebody else may be reading your mail: ${whoCanStop.en(facts)}`,
      ],
    }),
  },
};
