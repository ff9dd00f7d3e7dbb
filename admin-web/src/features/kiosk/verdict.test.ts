import { describe, expect, it } from 'vitest';
import { greetingAt, headline, shownFor, verdictOf } from './verdict.ts';

const record = {
  __typename: 'EntryRecord' as const,
  id: 'ent_1',
  at: '2026-11-20T07:52:00Z',
  direction: 'ENTRY' as const,
  allowed: true,
  code: null,
  message: null,
  remedy: null,
  account: { __typename: 'Account' as const, id: 'acc_1', name: '佐藤 花子' },
  product: { __typename: 'Product' as const, id: 'prd_1', name: 'モーニング' },
  location: { __typename: 'Location' as const, id: 'loc_1', name: '港北店' },
};

describe('verdict at the door', () => {
  it('names the person who may enter, and the contract', () => {
    expect(verdictOf({ __typename: 'EntryJudged', record }, 'ENTRY')).toEqual({
      recordId: 'ent_1',
      allowed: true,
      direction: 'ENTRY',
      name: '佐藤 花子',
      product: 'モーニング',
      message: null,
      remedy: null,
    });
  });

  it('still says yes when identity cannot be asked', () => {
    expect(verdictOf({ __typename: 'EntryJudged', record: { ...record, account: null, product: null } }, 'ENTRY')).toMatchObject({
      allowed: true,
      name: null,
    });
  });

  it('F-H-07: refuses an old code with its message', () => {
    const verdict = verdictOf({ __typename: 'MemberCodeInvalid', code: 'ENTRY_CODE_EXPIRED', message: '期限が切れています' }, 'ENTRY');
    expect(verdict).toEqual({
      recordId: null,
      allowed: false,
      direction: 'ENTRY',
      name: null,
      product: null,
      message: '期限が切れています',
      remedy: null,
    });
  });

  it.each([
    [true, false, 3_000],
    [true, true, 3_000],
    [false, false, 10_000],
    [false, true, 60_000],
  ])('allowed %s, staff called %s: stays for %i ms', (allowed, called, ms) => expect(shownFor({ allowed }, called)).toBe(ms));

  it.each([
    [4, 'morning'],
    [10, 'morning'],
    [11, 'day'],
    [17, 'day'],
    [18, 'evening'],
    [3, 'evening'],
  ] as const)('greets at %i with %s', (hour, greeting) => {
    expect(greetingAt(hour)).toBe(greeting);
  });

  it.each([
    ['有効なプランがありません。', '有効なプランがありません', ''],
    ['入退館が利用停止になっています。スタッフにお声がけください。', '入退館が利用停止になっています', 'スタッフにお声がけください。'],
    ['Entry is stopped for you. Please ask the staff.', 'Entry is stopped for you.', 'Please ask the staff.'],
    ['There is no plan in force.', 'There is no plan in force.', ''],
    ['', '', ''],
  ])('makes the first sentence of %j large', (message, large, rest) => {
    expect(headline(message)).toEqual({ large, rest });
  });
});
