import { expect, it } from 'vitest';
import { decideAssignment } from './contract-assignment.ts';

const fit = { isCustomer: true, isProduct: true, isSeatMember: false };

it.each([
  [fit, { ok: true }],
  [
    { ...fit, isCustomer: false, isProduct: false },
    { ok: false, error: { code: 'HOLDER_UNKNOWN' } },
  ],
  [
    { ...fit, isProduct: false },
    { ok: false, error: { code: 'PRODUCT_UNKNOWN' } },
  ],
  [
    { ...fit, isSeatMember: true },
    { ok: false, error: { code: 'HOLDER_IS_SEAT_MEMBER' } },
  ],
])('%j → %j (P-T-10)', (facts, decided) => {
  expect(decideAssignment(facts)).toMatchObject(decided);
});
