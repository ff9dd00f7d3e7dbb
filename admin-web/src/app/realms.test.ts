import { describe, expect, it } from 'vitest';
import { homeOf, mayOpen } from './realms.ts';

describe('parts of the staff’s site', () => {
  it.each([
    ['STAFF', '/customers'],
    ['PLATFORM', '/tenants'],
    ['DEVICE', '/kiosk'],
  ] as const)('%s starts at %s', (realm, home) => {
    expect(homeOf(realm)).toBe(home);
  });

  it('are open to their own realm only', () => {
    expect(mayOpen('STAFF', 'STAFF')).toBe(true);
    expect(mayOpen('DEVICE', 'STAFF')).toBe(false);
    expect(mayOpen('PLATFORM', 'STAFF')).toBe(false);
  });
});
