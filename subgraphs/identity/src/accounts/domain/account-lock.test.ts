import { describe, expect, it } from 'vitest';
import { decideLocking, refuseLock } from './account-lock.ts';

describe('who can be locked out (T-53)', () => {
  it.each([
    ['a customer', { realm: 'CUSTOMER', othersWhoCanLogIn: 0 }, null],
    ['the only device', { realm: 'DEVICE', othersWhoCanLogIn: 0 }, null],
    ['a colleague', { realm: 'STAFF', othersWhoCanLogIn: 1 }, null],
    ['the last colleague who could log in', { realm: 'STAFF', othersWhoCanLogIn: 0 }, 'LAST'],
    ['the last of the provider', { realm: 'PLATFORM', othersWhoCanLogIn: 0 }, 'LAST'],
    ['an operator’s last, by the provider', { realm: 'STAFF', othersWhoCanLogIn: 0, ofOwnTenant: false }, null],
    ['oneself', { realm: 'STAFF', othersWhoCanLogIn: 3, own: true }, 'OWN'],
    ['the viewer’s own, of the provider', { realm: 'PLATFORM', othersWhoCanLogIn: 0, own: true }, 'OWN'],
  ] as const)('%s', (_, facts, refusal) => {
    expect(refuseLock({ own: false, ofOwnTenant: true, ...facts })).toBe(refusal);
  });

  it.each([
    [{ own: true }, 'ACCOUNT_IS_OWN'],
    [{ othersWhoCanLogIn: 0 }, 'LAST_TO_LOG_IN'],
  ] as const)('is refused with its code: %j', (facts, code) => {
    const colleague = { own: false, ofOwnTenant: true, realm: 'STAFF', othersWhoCanLogIn: 2 } as const;
    expect(decideLocking(colleague).ok).toBe(true);
    expect(decideLocking({ ...colleague, ...facts })).toEqual({ ok: false, error: { code } });
  });
});
