import type { FieldPolicy, TypePolicies } from '@apollo/client';

interface Page {
  readonly edges: readonly unknown[];
}

/** A list that grows as the page loads further pages; loading it from the start resets it. */
const growing: FieldPolicy<Page> = {
  keyArgs: false,
  merge: (known, page, { args }) => (known && args?.['after'] ? { ...page, edges: [...known.edges, ...page.edges] } : page),
};

export const typePolicies: TypePolicies = {
  Query: { fields: { myEntries: growing } },
  Contract: { fields: { seatMembers: growing } },
};
