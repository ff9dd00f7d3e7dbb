import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts, RUNS } from '../testing/arbitrary-facts.ts';
import { band, bands, local, plan, reservation, sampleFacts, ticket, WEEKEND, WORKING_DAYS } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';
import type { Names } from './sentence-form.ts';
import { refusalMessage, stepSentence } from './sentences.ts';

const BAND_NAMES: Readonly<Record<string, string>> = { MORNING: 'モーニング', NIGHT: '夜間', DAYTIME: 'デイタイム' };
const names: Names = { band: (id) => BAND_NAMES[id] ?? id, location: (id) => `${id}店`, program: (id) => (id === 'yoga' ? 'ヨガ' : id) };

function messages(changes: Partial<EntryFacts>): [string, string] {
  const facts = sampleFacts(changes);
  const asked = { at: facts.at, timeZone: facts.timeZone, next: nextAllowedAt(facts) };
  const decision = decideEntry(facts);
  return [refusalMessage(decision, asked, names, 'ja'), refusalMessage(decision, asked, names, 'en')];
}
const nightOf = (days: Parameters<typeof band>[1]) => band('NIGHT', { monthlyLimit: null, ...days });

describe('what a member reads (H-51…H-56, P-H-23)', () => {
  it.each([
    [
      'the example',
      { at: local('2026-05-07T20:00'), plans: [plan(bands([nightOf({ days: ['MON'] }), band('MORNING', { days: ['FRI'] })]))] },
      '木曜の夜間は対象外です。次は金曜 7:00 から',
      '夜間 is not open on Thursday. Next: Friday from 7:00',
    ],
    [
      'the same day',
      { plans: [plan(bands([nightOf({})], { before: 5 }))] },
      '夜間（18:00〜26:00）の時間外です。次は本日 17:55 から',
      'It is outside 夜間 (18:00–26:00). Next: today from 17:55',
    ],
    [
      'in six days',
      { plans: [plan(bands([band('MORNING', { days: ['WED'] })]))] },
      '木曜のモーニングは対象外です。次は水曜 7:00 から',
      'モーニング is not open on Thursday. Next: Wednesday from 7:00',
    ],
    [
      'a week or more ahead',
      { plans: [plan(bands([band('MORNING', { monthlyLimit: 1 })]))], counted: [{ band: 'MORNING', date: '2026-05-01' }] },
      'モーニングは今月の上限（1回）に達しました。次は6月1日（月） 7:00 から',
      "モーニング: this month's limit of 1 is used up. Next: Monday, June 1 from 7:00",
    ],
    [
      'a week ahead to the day',
      { at: local('2026-05-07T12:00'), plans: [plan(bands([band('MORNING', { days: ['THU'] })]))] },
      'モーニング（7:00〜10:00）の時間外です。次は5月14日（木） 7:00 から',
      'It is outside モーニング (7:00–10:00). Next: Thursday, May 14 from 7:00',
    ],
    [
      'a holiday',
      { at: local('2026-05-06T08:00'), plans: [plan(bands([band('MORNING', { holidayRule: 'NONE' })]))] },
      '祝日（水曜）のモーニングは対象外です（祝日は不可）。次は木曜 7:00 から',
      'モーニング is not open on a holiday (Wednesday) (closed on holidays). Next: Thursday from 7:00',
    ],
    ['never', { plans: [plan(bands([]))] }, 'このプランには入館できる時間帯がありません。', 'This plan has no band to enter in.'],
    [
      'only the first plan',
      { plans: [plan(bands([nightOf({})])), plan(bands([band('DAYTIME', { days: [], holidayRule: 'NONE' })]), { contract: 2 })] },
      '夜間（18:00〜26:00）の時間外です。次は本日 18:00 から',
      'It is outside 夜間 (18:00–26:00). Next: today from 18:00',
    ],
    [
      'several bands, each once',
      { plans: [plan(bands([nightOf({ days: WEEKEND }), band('DAYTIME', { days: WEEKEND })]))] },
      '夜間（18:00〜26:00）の時間外です。デイタイム（10:00〜17:00）の時間外です。次は土曜 10:00 から',
      'It is outside 夜間 (18:00–26:00). It is outside デイタイム (10:00–17:00). Next: Saturday from 10:00',
    ],
    ['no plan', {}, '有効なプランがありません。', 'No plan is in force.'],
    [
      'contracts that are not in force',
      { plans: [plan({ kind: 'NONE' }, { state: 'SUSPENDED' }), plan({ kind: 'NONE' }, { contract: 2, state: 'ENDED' })] },
      '有効なプランがありません（契約は停止中・終了）。',
      'No plan is in force (contract: suspended, ended).',
    ],
    [
      'profile',
      { stop: { profile: true, identity: false } },
      '入退館が利用停止になっています（プロフィール）。',
      'Entry is stopped (profile).',
    ],
    [
      'identity check',
      { stop: { profile: false, identity: true } },
      '入退館が利用停止になっています（本人確認）。',
      'Entry is stopped (identity check).',
    ],
    [
      'location',
      { plans: [plan({ kind: 'NONE' }, { locations: ['B'] })] },
      'A店はプランの対象店舗ではありません（対象はB店）。',
      'The plan is not for A店 (it is for B店).',
    ],
    ['ticket', { plans: [plan({ kind: 'TICKET' })] }, 'このプランの入館には入退館チケットが必要です。', 'This plan needs an entry ticket.'],
    [
      'device',
      { path: 'LOCK_QR', deviceEligibility: ['PLAN', 'TICKET'] },
      'この入口の入館資格（プラン契約・入退館チケット）を満たしていません。',
      'This door is for: plan, entry ticket.',
    ],
    ['exit', { direction: 'EXIT' }, '退館の対象時間外です。スタッフに通知しました。', 'You left outside your hours. Staff have been told.'],
    ['let in', { plans: [plan({ kind: 'NONE' })] }, '', ''],
  ] as [string, Partial<EntryFacts>, string, string][])('%s', (_what, changes, japanese, english) => {
    expect(messages(changes)).toEqual([japanese, english]);
  });
});

describe('what staff read, step by step', () => {
  it('follows the decision', () => {
    const facts = sampleFacts({
      plans: [
        plan(bands([band('MORNING', { monthlyLimit: 2 }), band('HOLIDAY'), band('NIGHT')], { exemption: ['yoga'] }), { locations: ['A'] }),
        plan({ kind: 'TICKET' }, { contract: 2 }),
      ],
      counted: ['2026-05-01', '2026-05-02'].map((date) => ({ band: 'MORNING', date })),
      tickets: [ticket({ id: 'T-1', remaining: 0 }), ticket({ id: 'T-2', remaining: 3 })],
    });
    const read = (language: 'ja' | 'en') => decideEntry(facts).trace.map((step) => stepSentence(step, names, language));
    expect(read('ja')).toEqual([
      'プロフィールの利用停止はありません。',
      '本人確認の利用停止はありません。',
      '有効なプランがあります。',
      'A店はプランの対象店舗です。',
      '入館権利を消費しない予約はありません。',
      'モーニング（7:00〜10:00）の時間内です。',
      '木曜のモーニングは対象です。',
      'モーニングは今月の上限（2回）に達しました。',
      'HOLIDAYはこの店舗では利用できません。',
      '夜間（18:00〜26:00）の時間外です。',
      'A店はプランの対象店舗です。',
      'このプランの入館には入退館チケットが必要です。',
      'チケットT-1は使えません。残り回数がありません。',
      'チケットT-2が使えます（残り3回）。',
      'チケットT-2を2026-05-07のモーニングに使います（1回分を消費）。',
    ]);
    expect(read('en')).toEqual([
      'Entry is not stopped in the profile.',
      'Entry is not stopped by the identity check.',
      'A plan is in force.',
      'The plan is for A店.',
      'No reservation spares the entry right.',
      'It is within モーニング (7:00–10:00).',
      'モーニング is open on Thursday.',
      "モーニング: this month's limit of 2 is used up.",
      'HOLIDAY is not available at this location.',
      'It is outside 夜間 (18:00–26:00).',
      'The plan is for A店.',
      'This plan needs an entry ticket.',
      'Ticket T-1 cannot be used: no uses remain.',
      'Ticket T-2 can be used (3 left).',
      'Ticket T-2 is used for モーニング of 2026-05-07 (one use consumed).',
    ]);
  });

  const today = { band: 'MORNING', date: '2026-05-07' };
  it.each([
    [
      'the last step',
      { plans: [plan(bands([band('MORNING')]))] },
      '2026-05-07のモーニングで通しました（1回分を消費）。',
      'Used: モーニング of 2026-05-07 (one entry consumed).',
    ],
    [
      'counted today',
      { plans: [plan(bands([band('MORNING', { monthlyLimit: 1 })]))], counted: [today] },
      '2026-05-07のモーニングで通しました（消費なし）。',
      'Used: モーニング of 2026-05-07 (nothing consumed).',
    ],
    ['unrestricted', { plans: [plan({ kind: 'NONE' })] }, 'プランに入退館制限はありません。', 'The plan has no entry restriction.'],
    [
      'reservation',
      { plans: [plan(bands([], { exemption: [] }))], reservations: [reservation('2026-05-07T08:00', '2026-05-07T09:00')] },
      'ヨガの予約があるため、入館権利を消費しません。',
      'The reservation of ヨガ spares the entry right.',
    ],
    [
      'key',
      { path: 'AKERUN', keys: [{ band: 'MORNING', days: WORKING_DAYS }] },
      'モーニングの鍵が使えます。',
      'The key for モーニング covers this time.',
    ],
    ['no key', { path: 'AKERUN' }, '今の時間に使える鍵はありません。', 'No key covers this time.'],
    [
      'ticket, again',
      { tickets: [ticket({ remaining: 0, used: [today] })] },
      'チケットt1を2026-05-07のモーニングに使います（消費なし）。',
      'Ticket t1 is used for モーニング of 2026-05-07 (nothing consumed).',
    ],
    [
      'ticket, other day',
      { tickets: [ticket({ days: WEEKEND })] },
      'チケットt1は使えません。今日の曜日・祝日は対象外です。',
      'Ticket t1 cannot be used: not on this day.',
    ],
    [
      'ticket, other time',
      { tickets: [ticket({ bands: ['NIGHT'] })] },
      'チケットt1は使えません。今の時間は対象外です。',
      'Ticket t1 cannot be used: not at this time.',
    ],
    [
      'ticket, over',
      { tickets: [ticket({ lastDay: '2026-05-01' })] },
      'チケットt1は使えません。有効期限が過ぎています。',
      'Ticket t1 cannot be used: its last day is over.',
    ],
    [
      'stale facts',
      { factsAge: 90 },
      '契約と会員の情報は90秒前のものです（このデバイスは15分前まで判定します）。',
      'Contract and account data was last confirmed 90 s ago; this device lets people in for up to 15 minutes.',
    ],
    [
      'facts too old',
      { factsAge: 1_000 },
      '契約と会員の情報が16分前のもので、判定できません。',
      'Contract and account data was last confirmed 16 min ago, too long to decide by.',
    ],
    [
      'inside',
      { antiPassback: true, insideSince: local('2026-05-07T07:00') },
      '前回の入館のあと、退館していません。',
      'No exit since the last entry.',
    ],
    ['not inside', { antiPassback: true }, '入館中ではありません。', 'Not inside.'],
    [
      'inside long ago',
      { antiPassback: true, insideSince: local('2026-05-05T07:00') },
      '前回の入館から時間が経ったため、退館がなくても通します。',
      'The last entry was so long ago that its missing exit no longer counts.',
    ],
    ['open visit', { direction: 'EXIT', openVisitUsedTicket: true }, 'チケットで入館しています。', 'The visit began with a ticket.'],
    ['no open visit', { direction: 'EXIT' }, 'チケットでの入館ではありません。', 'The visit did not begin with a ticket.'],
    [
      'device',
      { path: 'LOCK_QR', deviceEligibility: ['EVERYONE'] },
      'この入口の入館資格を満たしています（すべての方）。',
      'Eligible at this door (everyone).',
    ],
    [
      'holiday open',
      { at: local('2026-05-06T08:00'), plans: [plan(bands([band('MORNING', { monthlyLimit: 0, holidayRule: 'WEEKDAY_ONLY' })]))] },
      '祝日（水曜）のモーニングは対象です（祝日は平日のみ可）。',
      'モーニング is open on a holiday (Wednesday) (open on weekday holidays only).',
    ],
    [
      'count',
      { plans: [plan(bands([band('MORNING', { monthlyLimit: 3 })]))] },
      'モーニングの今月の利用は0回です（上限3回）。',
      'モーニング: 0 of 3 entries this month.',
    ],
    ['count, unlimited', { plans: [plan(bands([band('MORNING')]))] }, 'モーニングに回数制限はありません。', 'モーニング has no limit.'],
    [
      'count, already',
      { plans: [plan(bands([band('MORNING', { monthlyLimit: 1 })]))], counted: [today] },
      'モーニングは本日すでに利用済みのため、回数に数えません。',
      'モーニング was used today already and is not counted again.',
    ],
  ] as [string, Partial<EntryFacts>, string, string][])('%s', (_what, changes, japanese, english) => {
    const { trace } = decideEntry(sampleFacts(changes));
    expect(trace.map((step) => stepSentence(step, names, 'ja'))).toContain(japanese);
    expect(trace.map((step) => stepSentence(step, names, 'en'))).toContain(english);
  });

  it('has a sentence for every step of any decision', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        for (const step of decideEntry(facts).trace) {
          expect(stepSentence(step, names, 'ja')).toMatch(/^.+。$/);
          expect(stepSentence(step, names, 'en')).toMatch(/^[^ ].+[.)]$/);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
