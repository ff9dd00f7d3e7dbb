import { failuresOf, type Messages } from '@monban/subgraph-kit';

/** What this subgraph refuses, by code. */
export const messages = {
  LOG_IN_REFUSED: {
    ja: 'メールアドレスまたはパスワードが違います。アカウントはストアごとに別です。',
    en: 'The address or the password is wrong. Accounts are separate for each storefront.',
  },
  TENANT_TO_CHOOSE: {
    ja: 'このアドレスとパスワードは、複数の事業者で使われています。どの事業者で働くか選んでください。',
    en: 'You use this address and password at several businesses. Choose the one you want to log in to.',
  },
  ACCOUNT_LOCKED: {
    ja: 'このアカウントはロックされています。お店または管理者にお問い合わせください。',
    en: 'This account is locked. Please ask the shop or your administrator.',
  },
  CONTRACT_NOT_ACTIVE: {
    ja: 'いま契約が有効ではないため、ログインできません。契約者の方にご確認ください。',
    en: 'The contract is not in force at the moment, so you cannot log in. Please ask its holder.',
  },
  TOO_MANY_ATTEMPTS: {
    ja: '回数が多すぎます。少し待ってから、もう一度お試しください。',
    en: 'Too many attempts. Please wait a little and try again.',
  },
  SEAT_FULL: { ja: 'いまは空きの席がありません。', en: 'No seat is free at the moment.' },
  SEAT_LINK_DEAD: {
    ja: 'この招待リンクは使えなくなりました。招待した方に、新しいリンクをもらってください。',
    en: 'This invite link no longer works. Ask the person who invited you for a new one.',
  },
  SEAT_EMAIL_IS_CUSTOMER: {
    ja: 'このメールアドレスは、すでに会員として登録されています。別のアドレスで登録できます。',
    en: 'This address already belongs to a customer. You can register with another one.',
  },
  SEAT_EMAIL_ELSEWHERE: {
    ja: 'このメールアドレスは、別の契約のサブユーザーとして登録されています。',
    en: 'This address already belongs to a seat member of another contract.',
  },
  SEAT_EMAIL_DUPLICATE: {
    ja: 'このメールアドレスは、この契約のサブユーザーとして登録済みです。ログインしてお使いください。',
    en: 'This address is a seat member of this contract already. Please log in.',
  },
  EMAIL_TAKEN: { ja: 'このメールアドレスはすでに登録されています。', en: 'This address is registered already.' },
  CONFIRM_LINK_EXPIRED: {
    ja: '確認メールの期限が切れました。もう一度、登録をはじめられます。',
    en: 'The confirmation mail has expired. You can start the registration again.',
  },
  CONFIRM_LINK_UNKNOWN: {
    ja: 'この確認リンクは使えません。メールのURLを最後までコピーしたか、ご確認ください。',
    en: 'This confirmation link does not work. Please check that the whole URL was copied.',
  },
  REGISTRATION_PENDING: {
    ja: '確認を受け付けました。登録が終わりしだい、メールでお知らせします。',
    en: 'Your confirmation is kept. We will mail you as soon as the registration is complete.',
  },
  REGISTRATION_CONFIRMED_ALREADY: {
    ja: 'この登録は、別のパスワードですでに確認されています。先に決めたパスワードでログインできます。',
    en: 'This registration has already been confirmed with another password. Log in with that one.',
  },
  REGISTRATION_REMOVED: {
    ja: '登録が終わる前に、契約から外されました。招待した方にご確認のうえ、招待リンクからもう一度登録できます。',
    en: 'You were removed from the contract before your registration was complete. Ask the person who invited you; the invite link lets you register again.',
  },
  REGISTRATION_UNKNOWN: { ja: 'この登録手続きは見つかりません。', en: 'There is no such registration.' },
  REGISTRATION_NOT_WAITING: {
    ja: 'この登録手続きは、もう確認メールを待っていません。最新の状態をご確認ください。',
    en: 'This registration no longer waits for its confirmation. Please look at it again.',
  },
  CURRENT_PASSWORD_WRONG: { ja: 'いまのパスワードが違います。', en: 'This is not your current password.' },
  EMAIL_CHANGE_LINK_UNKNOWN: {
    ja: 'この確認リンクは使えません。メールのURLを最後までコピーしたか、ご確認ください。',
    en: 'This confirmation link does not work. Please check that the whole URL was copied.',
  },
  EMAIL_CHANGE_LINK_USED: {
    ja: 'このURLでの変更は、もう済んでいます。新しいメールアドレスでログインできます。',
    en: 'This URL has already been used. You can log in with the new address.',
  },
  EMAIL_CHANGE_LINK_EXPIRED: {
    ja: '確認メールの期限が切れました。メールアドレスは、もとのままです。',
    en: 'The confirmation mail has expired. Your address has not changed.',
  },
  ACCOUNT_IS_OWN: {
    ja: 'ご自身のアカウントには、この操作はできません。',
    en: 'You cannot do this to your own account.',
  },
  LAST_TO_LOG_IN: {
    ja: 'ほかにログインできるスタッフがいないため、ロックできません。',
    en: 'No other member of staff could log in, so this account cannot be locked.',
  },
  SESSION_UNKNOWN: { ja: 'このセッションは見つかりません。', en: 'There is no such session.' },
  PASSWORD_LINK_UNKNOWN: {
    ja: 'このURLは使えません。メールのURLを最後までコピーしたか、新しいメールが届いていないかをご確認ください。',
    en: 'This URL does not work. Check that you copied all of it, and that no newer mail has arrived.',
  },
  PASSWORD_LINK_USED: {
    ja: 'このURLは使用済みです。設定したパスワードでログインしてください。',
    en: 'This URL has been used. Log in with the password you have set.',
  },
  PASSWORD_LINK_EXPIRED: {
    ja: 'このURLの有効期限（10分）が切れました。もう一度メールを送信してください。',
    en: 'This URL was valid for 10 minutes and has expired. Ask for another mail.',
  },
  ACCOUNT_UNKNOWN: { ja: 'このアカウントは見つかりません。', en: 'There is no such account.' },
  IDENTITY_STATUS_UNFIT: {
    ja: '本人確認は、いまのステータスからはこのステータスに変えられません。最新の状態をご確認ください。',
    en: 'The identity check cannot go to this status from where it stands. Please look at it again.',
  },
  STOREFRONT_ID_TAKEN: { ja: 'このストアIDは使われています。', en: 'Another storefront has this number.' },
} as const satisfies Messages;

/** Failures of this subgraph in the viewer's language. */
export const failure = failuresOf(messages);
