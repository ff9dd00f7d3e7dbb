/** The content of the product form. */
export interface ProductDraft {
  readonly name: string;
  /** Whole yen per month without tax; null while there is no price. */
  readonly net: number | null;
  readonly allowance: number;
  readonly everywhere: boolean;
  /** Chosen locations, kept even while it may be used everywhere, so that switching back loses nothing. */
  readonly locationIds: readonly string[];
}

export type Change = 'name' | 'price' | 'allowance' | 'locations';

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The differences from the saved state, in the order in which they are saved. */
export function changesOf(saved: ProductDraft, draft: ProductDraft): readonly Change[] {
  const placesDiffer = draft.everywhere !== saved.everywhere || (!draft.everywhere && !sameSet(draft.locationIds, saved.locationIds));
  return [
    ...(draft.name.trim() !== saved.name ? (['name'] as const) : []),
    ...(draft.net !== saved.net ? (['price'] as const) : []),
    ...(placesDiffer ? (['locations'] as const) : []),
    ...(draft.allowance !== saved.allowance ? (['allowance'] as const) : []),
  ];
}

/** Changes that affect existing people and need confirmation before saving. */
export const needsReview = (changes: readonly Change[]): boolean => changes.includes('allowance') || changes.includes('locations');

/** What prevents a draft from being saved. */
export const draftFault = ({ name, net }: ProductDraft, saved: ProductDraft): 'name' | 'price' | null => {
  if (name.trim() === '') return 'name';
  return net === null && saved.net !== null ? 'price' : null;
};
