interface Contract {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly product: { readonly id: string };
  readonly holder: { readonly name: string } | null;
  readonly seats: { readonly used: number } | null;
}

export interface SurplusContract {
  readonly id: string;
  readonly number: number;
  readonly holder: string | null;
  readonly used: number;
  /** People beyond the new allowance, at least 1. */
  readonly over: number;
}

export interface AllowanceImpact {
  /** Contracts of the product that are not over. */
  readonly contracts: number;
  /** Those with more people than the new allowance, the largest surplus first (`P-T-03`). */
  readonly surplus: readonly SurplusContract[];
  /** People beyond the allowance in all of them. Nobody of them is put out (`T-51`). */
  readonly people: number;
}

/** What a new allowance means for the contracts that exist (`T-10`…`T-13`, `T-50`). */
export function allowanceImpact(contracts: readonly Contract[], productId: string, allowance: number): AllowanceImpact {
  const affected = contracts.filter(({ product, state }) => product.id === productId && state !== 'ENDED');
  const surplus = affected
    .flatMap(({ id, number, holder, seats }) => {
      const used = seats?.used ?? 0;
      return used > allowance ? [{ id, number, holder: holder?.name ?? null, used, over: used - allowance }] : [];
    })
    .toSorted((a, b) => b.over - a.over || a.number - b.number);
  return { contracts: affected.length, surplus, people: surplus.reduce((sum, { over }) => sum + over, 0) };
}
