import { describe, expect, it } from 'vitest';
import { passwordLinkState } from './password-link.ts';

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
});
