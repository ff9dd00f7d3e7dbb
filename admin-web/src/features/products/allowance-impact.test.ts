import { describe, expect, it } from 'vitest';
import { allowanceImpact } from './allowance-impact.ts';

const contract = (number: number, used: number, over: object = {}) => ({
  id: `ctr_${String(number)}`,
  number,
  state: 'ACTIVE',
  product: { id: 'prd_1' },
  holder: { name: `契約者 ${String(number)}` },
  seats: { used },
  ...over,
});

describe('impact of a new allowance', () => {
  const contracts = [
    contract(1, 4),
    contract(2, 2),
    contract(3, 3),
    contract(4, 9, { product: { id: 'prd_2' } }),
    contract(5, 9, { state: 'ENDED' }),
  ];

  it('P-T-03: counts contracts of the product, and those in surplus by size', () => {
    const impact = allowanceImpact(contracts, 'prd_1', 2);
    expect(impact.contracts).toBe(3);
    expect(impact.surplus.map(({ number, over }) => [number, over])).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(impact.people).toBe(3);
  });

  it('T-10: nobody is in surplus when the allowance rises', () => {
    expect(allowanceImpact(contracts, 'prd_1', 5)).toEqual({ contracts: 3, surplus: [], people: 0 });
  });

  it('T-06: a contract without seats is affected but never in surplus', () => {
    expect(allowanceImpact([contract(1, 0, { seats: null })], 'prd_1', 0)).toEqual({ contracts: 1, surplus: [], people: 0 });
  });
});
