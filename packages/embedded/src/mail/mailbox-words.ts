export type Language = 'ja' | 'en';

/** The texts of the mailbox page. */
export const WORDS = {
  ja: {
    title: 'メールボックス',
    intro: 'このコンピューターで動いている Monban が送ったメールです。外へは送られません。',
    mails: 'メール一覧',
    count: (count: number) => `${count} 通`,
    empty: 'まだメールはありません。届くとここに表示されます。',
    choose: '一覧からメールを選んでください。',
    gone: 'このメールは残っていません。',
    back: '一覧へ戻る',
    from: '差出人',
    to: '宛先',
    sentAt: '日時',
    view: '表示形式',
    html: 'HTML',
    text: 'テキスト',
    body: 'メール本文',
    noSubject: '（件名なし）',
    arrived: '新しいメールが届きました',
    otherLanguage: 'English',
  },
  en: {
    title: 'Mailbox',
    intro: 'Mails sent by the Monban that runs on this computer. None of them leaves it.',
    mails: 'Mails',
    count: (count: number) => (count === 1 ? '1 mail' : `${count} mails`),
    empty: 'No mails yet. They appear here as they arrive.',
    choose: 'Choose a mail from the list.',
    gone: 'This mail is no longer kept.',
    back: 'Back to the list',
    from: 'From',
    to: 'To',
    sentAt: 'Sent',
    view: 'View',
    html: 'HTML',
    text: 'Text',
    body: 'Body of the mail',
    noSubject: '(no subject)',
    arrived: 'New mail has arrived',
    otherLanguage: '日本語',
  },
} as const;

/** Japanese, unless the address asks for English or the browser prefers it. */
export function chooseLanguage(asked: string | undefined, acceptLanguage: string | undefined): Language {
  if (asked === 'ja' || asked === 'en') return asked;
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => (language === 'ja' || language === 'en') && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)[0];
  return preferred?.language === 'en' ? 'en' : 'ja';
}
