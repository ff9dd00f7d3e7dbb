import type { MemberCardQuery } from './member-code.gen.ts';

type CardContract = MemberCardQuery['myContracts'][number];

/** What a person may do at the door today, judging by their contracts only. The door itself decides at the moment of entry. */
export type Today =
  | { readonly kind: 'may'; readonly contract: CardContract }
  | { readonly kind: 'suspended'; readonly contract: CardContract; readonly unpaid: boolean }
  | { readonly kind: 'later'; readonly contract: CardContract; readonly from: string | null }
  | { readonly kind: 'ended'; readonly contract: CardContract }
  | { readonly kind: 'none' };

/** One contract in force is enough (`T-36`); otherwise gives the reason that is closest to a yes. */
export function today(contracts: readonly CardContract[]): Today {
  const first = (state: CardContract['state']): CardContract | undefined => contracts.find((contract) => contract.state === state);
  const active = first('ACTIVE');
  if (active) return { kind: 'may', contract: active };
  const suspended = first('SUSPENDED');
  if (suspended) return { kind: 'suspended', contract: suspended, unpaid: suspended.suspensionReason === 'UNPAID' };
  const [soonest] = contracts
    .filter(({ state }) => state === 'PENDING')
    .toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1));
  if (soonest) return { kind: 'later', contract: soonest, from: soonest.startsOn };
  const ended = first('ENDED');
  return ended ? { kind: 'ended', contract: ended } : { kind: 'none' };
}
