import { describe, expect, it } from 'vitest';
import { answerClaim, type ClaimFacts } from './seat-claim.ts';

const contract = { state: 'ACTIVE', linkVersion: 3, allowance: 2, used: 1 } as const;
const first: ClaimFacts = { kept: null, isReleased: false, contract, linkVersion: 3 };

describe('a registration that asks for a seat', () => {
  it.each<[string, Partial<ClaimFacts>, ReturnType<typeof answerClaim>]>([
    ['T-49 a seat is free', {}, 'TAKEN'],
    ['T-49 none is free', { contract: { ...contract, used: 2 } }, 'FULL'],
    ['T-50 a surplus is full too', { contract: { ...contract, used: 3 } }, 'FULL'],
    ['P-T-05 the link was renewed', { linkVersion: 2 }, 'LINK_DEAD'],
    ['T-55 the contract is suspended', { contract: { ...contract, state: 'SUSPENDED' } }, 'LINK_DEAD'],
    ['no such contract', { contract: null }, 'LINK_DEAD'],
    ['again: its seat, even when none would be free', { kept: 'TAKEN', contract: { ...contract, used: 2 } }, 'TAKEN'],
    ['again: full, even when one is free now', { kept: 'FULL' }, 'FULL'],
    ['again: dead, even when the link works now', { kept: 'LINK_DEAD' }, 'LINK_DEAD'],
    ['again, after its seat was released: no second one', { kept: 'TAKEN', isReleased: true }, 'RELEASED'],
  ])('%s', (_, change, answer) => {
    expect(answerClaim({ ...first, ...change })).toBe(answer);
  });
});
