import { describe, expect, it } from 'vitest';
import { today } from './today.ts';

type Contract = Parameters<typeof today>[0][number];

const contract = (state: Contract['state'], more: Partial<Contract> = {}): Contract => ({
  __typename: 'Contract',
  id: `ctr_${state}`,
  number: 1,
  state,
  suspensionReason: null,
  startsOn: '2026-05-01',
  product: { __typename: 'Product', id: 'prd_1', name: '法人フィットネス' },
  ...more,
});

describe('what a person may do at the door today (T-36)', () => {
  it.each([
    ['one in force', [contract('ACTIVE')], 'may'],
    ['one in force beside a suspended one', [contract('SUSPENDED'), contract('ACTIVE')], 'may'],
    ['a suspended one beside one that has not begun', [contract('PENDING'), contract('SUSPENDED')], 'suspended'],
    ['one that has not begun beside one that has ended', [contract('ENDED'), contract('PENDING')], 'later'],
    ['ended', [contract('ENDED')], 'ended'],
    ['no contract', [], 'none'],
  ] as const)('%s', (_, contracts, kind) => {
    expect(today(contracts).kind).toBe(kind);
  });

  it('says whether a payment is missing', () => {
    expect(today([contract('SUSPENDED', { suspensionReason: 'UNPAID' })])).toMatchObject({ unpaid: true });
    expect(today([contract('SUSPENDED')])).toMatchObject({ unpaid: false });
  });

  it('names the contract that begins first', () => {
    const contracts = [contract('PENDING', { startsOn: '2026-07-01' }), contract('PENDING', { startsOn: '2026-06-01' })];
    expect(today(contracts)).toMatchObject({ from: '2026-06-01' });
  });
});
