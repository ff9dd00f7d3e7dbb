import type { Issue } from '@monban/domain-kit';
import type { Viewer } from './viewer.ts';

export type Locale = Viewer['locale'];

/** A message in every language we support. */
export type Message = Readonly<Record<Locale, string>>;

/** Stable code → message. Each subgraph has one catalogue for its failures. */
export type Messages = Readonly<Record<string, Message>>;

/** Failures of every subgraph. */
export const kitMessages = {
  INVALID_INPUT: { ja: '入力内容をご確認ください。', en: 'Please check what you entered.' },
  VERSION_CONFLICT: {
    ja: 'ほかの人が先に変更しました。最新の内容を見てから、もう一度お試しください。',
    en: 'Somebody else changed this first. Look at it again and retry.',
  },
  PREVIEW_STALE: {
    ja: '確認しているあいだに状況が変わりました。新しい影響を見て、もう一度お確かめください。',
    en: 'Things changed while you were looking. Look at the new preview and confirm again.',
  },
  IDEMPOTENCY_KEY_REUSED: { ja: 'このキーは別の内容で使用済みです。', en: 'This key was used with another input.' },
} as const satisfies Messages;

/** Codes of single fields, from the schemas of inputs. */
const issueMessages: Messages = {
  TOO_SMALL: { ja: '短すぎるか、小さすぎます。', en: 'Too short or too small.' },
  TOO_BIG: { ja: '長すぎるか、大きすぎます。', en: 'Too long or too large.' },
  REQUIRED: { ja: '入力してください。', en: 'Please fill this in.' },
  EMAIL: { ja: 'メールアドレスは「.jp」や「.com」まで入力してください。', en: 'Enter the whole address, up to “.jp” or “.com”.' },
  EMAIL_UNCHANGED: { ja: 'いまと同じメールアドレスです。', en: 'This is the address you have now.' },
  PASSWORD_TOO_SHORT: { ja: 'パスワードは8文字以上にしてください。', en: 'Use at least 8 characters.' },
  PASSWORD_REPEATED: {
    ja: '同じ文字だけのパスワードは使えません。別のものにしてください。',
    en: 'One character repeated is too easy to guess. Choose another password.',
  },
  PASSWORD_IS_ADDRESS: {
    ja: 'メールアドレスと同じパスワードは使えません。別のものにしてください。',
    en: 'Your address is too easy to guess. Choose another password.',
  },
  LINK_IN_NAME: {
    ja: '名前にURLやメールアドレスは使えません。名前だけを入力してください。',
    en: 'Names cannot contain web or mail addresses. Enter the name alone.',
  },
  PASSWORD_COMMON: { ja: 'よく使われるパスワードです。別のものにしてください。', en: 'This password is too common. Choose another one.' },
  NO_SUCH_TIME_ZONE: { ja: 'このタイムゾーンはありません。', en: 'There is no such time zone.' },
  CONTROL_CHARACTERS: { ja: '使えない文字が含まれています。', en: 'Contains characters that cannot be used.' },
  NO_SUCH_ID: { ja: 'IDの形が正しくありません。', en: 'This is not an id of the right kind.' },
  RESERVED: { ja: 'この値は使えません。', en: 'This value cannot be used.' },
};
const anyIssue: Message = { ja: 'この値は使えません。', en: 'This value cannot be used.' };

/** The message for one field's code. */
export const issueMessage = (issue: Issue, locale: Locale): string => (issueMessages[issue.code] ?? anyIssue)[locale];
