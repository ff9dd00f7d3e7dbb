import type { Locale } from '@monban/subgraph-kit';
import type { MailFacts, MailText } from './mail-text.ts';
import { type PasswordMailKind, passwordTemplates } from './password-templates.ts';
import { type ProfileMailKind, profileTemplates } from './profile-templates.ts';

export type MailKind =
  | 'CONFIRM_REGISTRATION'
  | 'REGISTRATION_COMPLETED'
  | 'SEAT_MEMBER_REGISTERED'
  | 'SEAT_MEMBER_REMOVED'
  | 'SEAT_MEMBER_LEFT'
  | 'SEAT_MEMBER_LEFT_HOLDER'
  | 'ADDRESS_TAKEN'
  | 'SEAT_NOT_FREE'
  | 'REGISTRATION_REMOVED'
  | 'STAFF_INVITATION'
  | PasswordMailKind
  | ProfileMailKind;

/** Mails 1–5 of requirements 4.4, the invitation of staff, and those of a person's own data and password. */
export const templates: Record<MailKind, Record<Locale, (facts: MailFacts) => MailText>> = {
  ...passwordTemplates,
  ...profileTemplates,
  CONFIRM_REGISTRATION: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】メールアドレスの確認`,
      paragraphs: [
        `${name} さん、ご登録ありがとうございます。`,
        '下のページを開いてパスワードを設定すると、登録が完了します。24時間以内に、1回だけ使えます。',
        'お心当たりのない場合は、このメールを破棄してください。何も登録されません。',
      ],
      button: '登録を完了する',
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] Confirm your address`,
      paragraphs: [
        `Hello ${name}, thank you for registering.`,
        'Open the page below and set a password to complete your registration. It works once, within 24 hours.',
        'If you did not ask for this, ignore this mail. Nothing will be registered.',
      ],
      button: 'Complete the registration',
    }),
  },
  REGISTRATION_COMPLETED: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】登録が完了しました`,
      paragraphs: [
        `${name} さん、登録が完了しました。`,
        'ログインIDは、このメールアドレスです。パスワードは、設定したものをお使いください。',
      ],
      button: 'ログインする',
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] Your registration is complete`,
      paragraphs: [`Hello ${name}, your registration is complete.`, 'Log in with this address and the password you have set.'],
      button: 'Log in',
    }),
  },
  SEAT_MEMBER_REGISTERED: {
    ja: ({ name, storefront, other }) => ({
      subject: `【${storefront}】サブユーザーが登録されました`,
      paragraphs: [
        `${name} さんの契約に、サブユーザーが登録されました。`,
        `お名前: ${other?.name ?? ''}`,
        `メールアドレス: ${other?.email ?? ''}`,
      ],
      button: '契約を見る',
    }),
    en: ({ name, storefront, other }) => ({
      subject: `[${storefront}] A seat member has registered`,
      paragraphs: [
        `Hello ${name}, somebody has registered on your contract.`,
        `Name: ${other?.name ?? ''}`,
        `Address: ${other?.email ?? ''}`,
      ],
      button: 'See the contract',
    }),
  },
  SEAT_MEMBER_REMOVED: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】契約から外れました`,
      paragraphs: [
        `${name} さんは、契約のサブユーザーではなくなりました。ログインと入館は、もうできません。`,
        'お預かりしていたお名前とメールアドレスは削除しました。同じメールアドレスで、あらためて登録できます。',
      ],
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] You were removed from the contract`,
      paragraphs: [
        `Hello ${name}, you are no longer a seat member of the contract. You can no longer log in or enter.`,
        'Your name and address have been deleted. You can register with the same address again.',
      ],
    }),
  },
  SEAT_MEMBER_LEFT: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】契約の席を離れました`,
      paragraphs: [
        `${name} さん、ご自身の操作で契約の席を離れました。ログインと入館は、もうできません。`,
        'お預かりしていたお名前とメールアドレスは削除しました。契約者には、席を離れたことをメールでお知らせしています。',
        '招待リンクがあれば、同じメールアドレスであらためて登録できます。',
      ],
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] You have left the contract`,
      paragraphs: [
        `Hello ${name}, you have left your seat on the contract. You can no longer log in or enter.`,
        'Your name and address have been deleted. The holder of the contract has been told by mail that you left.',
        'With an invite link you can register with the same address again.',
      ],
    }),
  },
  SEAT_MEMBER_LEFT_HOLDER: {
    ja: ({ name, storefront, other }) => ({
      subject: `【${storefront}】サブユーザーが席を離れました`,
      paragraphs: [
        `${name} さんの契約で、${other?.name ?? ''} さん（${other?.email ?? ''}）がご自身で席を離れました。`,
        '席が1つ空きました。招待リンクから、別の方を招待できます。',
      ],
      button: '契約を見る',
    }),
    en: ({ name, storefront, other }) => ({
      subject: `[${storefront}] A seat member has left`,
      paragraphs: [
        `Hello ${name}, ${other?.name ?? ''} (${other?.email ?? ''}) has left their seat on your contract.`,
        'One seat is free. You can invite somebody else by the invite link.',
      ],
      button: 'See the contract',
    }),
  },
  ADDRESS_TAKEN: {
    ja: ({ name, storefront, reason }) => ({
      subject: `【${storefront}】このメールアドレスでは登録できません`,
      paragraphs: [
        `${name} さん、ご登録の手続きをありがとうございます。`,
        reason ?? '',
        'お心当たりのない場合は、このメールを破棄してください。',
      ],
    }),
    en: ({ name, storefront, reason }) => ({
      subject: `[${storefront}] This address cannot be registered`,
      paragraphs: [`Hello ${name}, thank you for your registration.`, reason ?? '', 'If you did not ask for this, ignore this mail.'],
    }),
  },
  SEAT_NOT_FREE: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】登録できませんでした`,
      paragraphs: [
        `${name} さん、確認の時点で空きの席がなく、登録できませんでした。`,
        '席が空いたら、招待リンクからもう一度登録できます。',
      ],
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] We could not register you`,
      paragraphs: [
        `Hello ${name}, no seat was free when you confirmed, so you could not be registered.`,
        'Once a seat is free, you can register again by the invite link.',
      ],
    }),
  },
  REGISTRATION_REMOVED: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】登録できませんでした`,
      paragraphs: [
        `${name} さん、登録が終わる前に契約から外されたため、登録できませんでした。`,
        '招待した方にご確認のうえ、招待リンクからもう一度登録できます。',
      ],
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] We could not register you`,
      paragraphs: [
        `Hello ${name}, you were removed from the contract before your registration was complete, so you could not be registered.`,
        'Ask the person who invited you. The invite link lets you register again.',
      ],
    }),
  },
  STAFF_INVITATION: {
    ja: ({ name, storefront }) => ({
      subject: `【Monban】${storefront} の管理画面へのご招待`,
      paragraphs: [
        `${name} さん、${storefront} の管理画面をご利用いただけます。`,
        '下のページでパスワードを設定してください。24時間以内に、1回だけ使えます。',
      ],
      button: 'パスワードを設定する',
    }),
    en: ({ name, storefront }) => ({
      subject: `[Monban] Your access to ${storefront}`,
      paragraphs: [
        `Hello ${name}, you can use the admin site of ${storefront}.`,
        'Set a password on the page below. It works once, within 24 hours.',
      ],
      button: 'Set a password',
    }),
  },
};
