import { newId } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './revocations.ts';

const mostBytes = 7_999;
const ids = (prefix: 'account' | 'session') => fc.nat({ max: 2_500 }).map((count) => Array.from({ length: count }, () => newId(prefix)));

describe('a revocation on its way through the database', () => {
  it('fits into notifications, however many people it concerns, and loses nobody', () => {
    const revocation = fc.record({ accountIds: ids('account'), sessionIds: ids('session'), tenantId: fc.constant(newId('tenant')) });
    fc.assert(
      fc.property(revocation, (whole) => {
        const pieces = piecesOf(whole);
        for (const piece of pieces) expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThanOrEqual(mostBytes);
        expect({
          accountIds: pieces.flatMap(({ accountIds = [] }) => accountIds),
          sessionIds: pieces.flatMap(({ sessionIds = [] }) => sessionIds),
          tenantId: pieces.find(({ tenantId }) => tenantId)?.tenantId,
        }).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('of nobody sends no notification', () => {
    expect(piecesOf({ accountIds: [] })).toEqual([]);
  });
});
