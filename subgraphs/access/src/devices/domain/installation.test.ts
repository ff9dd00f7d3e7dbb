import { expect, it } from 'vitest';
import { decideInstallation } from './installation.ts';

it.each([
  [true, 'gym', { ok: true, value: 'gym' }],
  [false, null, { ok: false, error: { code: 'DEVICE_ACCOUNT_UNKNOWN' } }],
  [true, null, { ok: false, error: { code: 'LOCATION_UNKNOWN' } }],
])('a login (%s) at %j → %j (H-15)', (isLogin, location, decided) => {
  expect(decideInstallation(isLogin, location)).toEqual(decided);
});
