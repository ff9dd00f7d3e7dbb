import { expect, it } from 'vitest';
import { decideRemoval } from './seat-removal.ts';

it.each([
  ['left the company', true, true],
  [null, true, false],
  ['left the company', false, true],
  [null, false, true],
])('because of %j, where a reason is needed (%s): %s (P-T-13)', (reason, needsReason, ok) => {
  expect(decideRemoval(reason, needsReason)).toMatchObject(ok ? { ok } : { ok, error: { issues: [{ path: 'reason', code: 'REQUIRED' }] } });
});
