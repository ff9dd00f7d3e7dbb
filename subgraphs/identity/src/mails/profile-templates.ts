import type { Locale } from '@monban/subgraph-kit';
import type { MailFacts, MailText } from './mail-text.ts';

export type ProfileMailKind = 'CONFIRM_EMAIL_CHANGE' | 'EMAIL_CHANGE_REFUSED' | 'EMAIL_CHANGED';

/** Mails about changes that members make to their own data. The two to an address that may be somebody else's mention no name. */
export const profileTemplates: Record<ProfileMailKind, Record<Locale, (facts: MailFacts) => MailText>> = {
  CONFIRM_EMAIL_CHANGE: {
    ja: ({ storefront }) => ({
      subject: `【${storefront}】新しいメールアドレスの確認`,
      paragraphs: [
        'このメールアドレスへの変更を受け付けました。',
        '下のページを開いてボタンを押すと、ログインIDがこのアドレスに変わります。24時間以内に、1回だけ使えます。',
        'お心当たりのない場合は、このメールを破棄してください。何も変わりません。',
      ],
      button: 'メールアドレスを変更する',
    }),
    en: ({ storefront }) => ({
      subject: `[${storefront}] Confirm your new address`,
      paragraphs: [
        'Somebody asked to log in with this address from now on.',
        'Open the page below and press its button to make the change. It works once, within 24 hours.',
        'If you did not ask for this, ignore this mail. Nothing will change.',
      ],
      button: 'Change the address',
    }),
  },
  EMAIL_CHANGE_REFUSED: {
    ja: ({ storefront }) => ({
      subject: `【${storefront}】このメールアドレスには変更できません`,
      paragraphs: [
        'このメールアドレスへの変更の申し込みがありましたが、すでに会員として登録されているため、変更できません。',
        'ご自身で申し込んだ場合は、別のメールアドレスをお使いください。',
        'お心当たりのない場合は、このメールを破棄してください。あなたの登録は何も変わりません。',
      ],
    }),
    en: ({ storefront }) => ({
      subject: `[${storefront}] This address cannot be used`,
      paragraphs: [
        'Somebody asked to change their login to this address. It belongs to a member already, so it cannot be used.',
        'If it was you, please choose another address.',
        'If it was not, ignore this mail. Nothing about your own account has changed.',
      ],
    }),
  },
  EMAIL_CHANGED: {
    ja: ({ name, storefront }) => ({
      subject: `【${storefront}】メールアドレスを変更しました`,
      paragraphs: [
        `${name} さん、ログインのメールアドレスが変更されました。このアドレスでは、もうログインできません。`,
        'ご自身で変更した場合は、何もする必要はありません。',
        'お心当たりのない場合は、すぐにお店へご連絡ください。お店でログインを止められます。',
      ],
    }),
    en: ({ name, storefront }) => ({
      subject: `[${storefront}] Your address was changed`,
      paragraphs: [
        `Hello ${name}, the address you log in with was changed. This one no longer works for that.`,
        'If you did this yourself, there is nothing to do.',
        'If you did not, please tell the shop at once; they can stop the login.',
      ],
    }),
  },
};
