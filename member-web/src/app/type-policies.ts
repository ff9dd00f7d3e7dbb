import type { FieldPolicy, TypePolicies } from '@apollo/client';

interface Page {
  readonly edges: readonly unknown[];
}

/** A list that grows on the page as further pages are asked for; asked for from its beginning, it begins anew. */
const growing: FieldPolicy<Page> = {
  keyArgs: false,
  merge: (known, page, { args }) => (known && args?.['after'] ? { ...page, edges: [...known.edges, ...page.edges] } : page),
};

export const typePolicies: TypePolicies = {
  Query: { fields: { myEntries: growing } },
  Contract: { fields: { seatMembers: growing } },
};
