import { failuresOf, type Locale, type Messages } from '@monban/subgraph-kit';
import type { EntryCode } from './entries/entry-record.entity.ts';

/** Failures of this subgraph, by code. */
export const messages = {
  LOCATION_UNKNOWN: { ja: 'この店舗は見つかりません。', en: 'There is no such location.' },
  PRODUCT_UNKNOWN: { ja: 'この商品は見つかりません。', en: 'There is no such product.' },
  DEVICE_UNKNOWN: { ja: 'このデバイスは見つかりません。', en: 'There is no such device.' },
  DEVICE_ACCOUNT_UNKNOWN: { ja: 'この端末のログインは見つかりません。', en: 'There is no such device login.' },
  DEVICE_NOT_INSTALLED: {
    ja: 'この端末はまだ店舗に設置されていません。管理画面で設置してください。',
    en: 'This device has no location yet. Install it in the admin site.',
  },
  STAFF_CALL_UNKNOWN: { ja: 'この呼び出しは見つかりません。', en: 'There is no such call.' },
  ENTRY_CODE_EXPIRED: {
    ja: 'このコードは使えません。マイページで新しいコードを表示してください。',
    en: 'This code does not work. Please show a fresh one from My Page.',
  },
} as const satisfies Messages;

/** Failures of this subgraph in the viewer's language. */
export const failure = failuresOf(messages);

/** One message per code of the decision, without any detail of the contract (`P-H-23`). */
const entryMessages: Readonly<Record<EntryCode, Readonly<Record<Locale, string>>>> = {
  ENTRY_FACTS_STALE: {
    ja: '会員情報を確認できません。スタッフにお声がけください。',
    en: 'Your membership cannot be checked right now. Please ask the staff.',
  },
  ENTRY_ALREADY_INSIDE: { ja: 'すでに入館しています。', en: 'You are already inside.' },
  ENTRY_STOPPED_PROFILE: {
    ja: '入退館が利用停止になっています。スタッフにお声がけください。',
    en: 'Entry is stopped for you. Please ask the staff.',
  },
  ENTRY_STOPPED_IDENTITY: {
    ja: '本人確認のため、入退館が利用停止になっています。スタッフにお声がけください。',
    en: 'Entry is stopped for you because of the identity check. Please ask the staff.',
  },
  ENTRY_NO_PLAN: { ja: '有効なプランがありません。', en: 'There is no plan in force.' },
  ENTRY_PLAN_NEVER: { ja: 'ご契約のプランでは入館できません。', en: 'Your plan does not let you in.' },
  ENTRY_OUTSIDE_TIME: { ja: '今の時間は、プランの対象外です。', en: 'Your plan does not cover this time.' },
  ENTRY_OUTSIDE_DAY: { ja: '今日は、プランの対象外の曜日または祝日です。', en: 'Your plan does not cover this day.' },
  ENTRY_COUNT_REACHED: { ja: '今月の入館回数の上限に達しています。', en: 'You have used up this month’s entries.' },
  ENTRY_LOCATION_NOT_ALLOWED: { ja: 'この店舗は、プランの対象外です。', en: 'Your plan does not cover this location.' },
  ENTRY_TICKET_REQUIRED: { ja: '入館には入退館チケットが必要です。', en: 'You need an entry ticket.' },
  ENTRY_DEVICE_NOT_ELIGIBLE: { ja: 'この入口の入館資格がありません。', en: 'You are not entitled to use this door.' },
  EXIT_NOT_ELIGIBLE: { ja: '退館の対象時間外です。スタッフに通知しました。', en: 'You leave outside your hours. The staff has been told.' },
};

/** The reason in a few words, for statistics. */
const entryReasons: Readonly<Record<EntryCode, Readonly<Record<Locale, string>>>> = {
  ENTRY_FACTS_STALE: { ja: '会員情報が古い', en: 'Facts too old' },
  ENTRY_ALREADY_INSIDE: { ja: '退館していない', en: 'Already inside' },
  ENTRY_STOPPED_PROFILE: { ja: '利用停止（プロフィール）', en: 'Stopped (profile)' },
  ENTRY_STOPPED_IDENTITY: { ja: '利用停止（本人確認）', en: 'Stopped (identity check)' },
  ENTRY_NO_PLAN: { ja: '有効なプランがない', en: 'No plan in force' },
  ENTRY_PLAN_NEVER: { ja: '入館できる時間帯のないプラン', en: 'Plan without hours' },
  ENTRY_OUTSIDE_TIME: { ja: '時間が対象外', en: 'Outside the hours' },
  ENTRY_OUTSIDE_DAY: { ja: '曜日・祝日が対象外', en: 'Not on this day' },
  ENTRY_COUNT_REACHED: { ja: '今月の回数に達した', en: 'Entries used up' },
  ENTRY_LOCATION_NOT_ALLOWED: { ja: '対象外の店舗', en: 'Other location' },
  ENTRY_TICKET_REQUIRED: { ja: '入退館チケットがない', en: 'No entry ticket' },
  ENTRY_DEVICE_NOT_ELIGIBLE: { ja: '入口の入館資格がない', en: 'Not eligible at the door' },
  EXIT_NOT_ELIGIBLE: { ja: '入館資格のない退館', en: 'Exit without eligibility' },
};
export const entryReason = (code: EntryCode, locale: Locale): string => entryReasons[code][locale];

/** What would admit the person at once; the codes of time, day and count have `nextAllowedAt` instead. */
const entryRemedies: Readonly<Partial<Record<EntryCode, Readonly<Record<Locale, string>>>>> = {
  ENTRY_FACTS_STALE: {
    ja: '会員情報を確認できると、すぐ入館できます。',
    en: 'You can enter as soon as your membership can be checked again.',
  },
  ENTRY_ALREADY_INSIDE: { ja: '退館を読み取ると、すぐ入館できます。', en: 'You can enter as soon as your exit has been recorded.' },
  ENTRY_STOPPED_PROFILE: { ja: '利用停止が解除されると、すぐ入館できます。', en: 'You can enter as soon as the stop is lifted.' },
  ENTRY_STOPPED_IDENTITY: { ja: '本人確認が済むと、すぐ入館できます。', en: 'You can enter as soon as your identity is confirmed.' },
  ENTRY_NO_PLAN: { ja: '契約が有効になると、すぐ入館できます。', en: 'You can enter as soon as a contract is in force.' },
  ENTRY_PLAN_NEVER: {
    ja: '入館できる時間帯のあるプランに変わると、入館できます。',
    en: 'You can enter once your plan has hours to enter in.',
  },
  ENTRY_LOCATION_NOT_ALLOWED: { ja: 'プランの対象店舗なら入館できます。', en: 'You can enter at the locations of your plan.' },
  ENTRY_TICKET_REQUIRED: { ja: '入退館チケットがあると、すぐ入館できます。', en: 'You can enter with an entry ticket.' },
  ENTRY_DEVICE_NOT_ELIGIBLE: { ja: 'ほかの入口なら入館できることがあります。', en: 'Another door may be open to you.' },
};

/** What would help, for the person and for staff; null where time helps, or nothing does. */
export const entryRemedy = (code: EntryCode, locale: Locale): string | null => entryRemedies[code]?.[locale] ?? null;

/** What the person at the door reads about the decision. */
export const entryMessage = (code: EntryCode, locale: Locale): string => entryMessages[code][locale];
