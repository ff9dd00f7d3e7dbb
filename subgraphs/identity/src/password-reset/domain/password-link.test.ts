import { describe, expect, it } from 'vitest';
import { decideReissue, decideReset, passwordLinkState } from './password-link.ts';

const expiresAt = Temporal.Instant.from('2026-11-27T03:10:00Z');
const at = (time: string) => Temporal.Instant.from(`2026-11-27T${time}Z`);

describe('a mailed link that sets a password', () => {
  it.each([
    ['03:00:00', null, 'OPEN'],
    ['03:09:59.999999', null, 'OPEN'],
    ['03:10:00', null, 'EXPIRED'],
    ['03:05:00', '03:04:00', 'USED'],
    ['09:00:00', '03:04:00', 'USED'],
  ] as const)('at %s, used %s: %s', (now, used, state) => {
    expect(passwordLinkState({ usedAt: used && at(used), expiresAt }, at(now))).toBe(state);
  });

  it.each([
    ['03:05:00', null, false, null],
    ['03:05:00', null, true, 'ACCOUNT_LOCKED'],
    ['03:10:00', null, true, 'PASSWORD_LINK_EXPIRED'],
    ['03:05:00', '03:04:00', false, 'PASSWORD_LINK_USED'],
  ] as const)('at %s, used %s, of an account that is locked (%s): %s', (now, used, locked, code) => {
    const decided = decideReset({ usedAt: used && at(used), expiresAt, locked }, at(now));
    expect(decided).toEqual(code ? { ok: false, error: { code } } : { ok: true, value: undefined });
  });

  it.each([
    [{ isOwn: false, locked: false }, null],
    [{ isOwn: true, locked: true }, 'ACCOUNT_IS_OWN'],
    [{ isOwn: false, locked: true }, 'ACCOUNT_LOCKED'],
  ] as const)('is sent by a colleague: %j → %s', (facts, code) => {
    expect(decideReissue(facts)).toEqual(code ? { ok: false, error: { code } } : { ok: true, value: undefined });
  });
});
