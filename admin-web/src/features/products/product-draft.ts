/** What the form of a product holds. */
export interface ProductDraft {
  readonly name: string;
  /** Whole yen a month without tax; null while there is no price. */
  readonly net: number | null;
  readonly allowance: number;
  readonly everywhere: boolean;
  /** Chosen locations, also while it may be used everywhere: a change of mind loses nothing. */
  readonly locationIds: readonly string[];
}

export type Change = 'name' | 'price' | 'allowance' | 'locations';

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** What differs from what is saved, in the order it is saved. */
export function changesOf(saved: ProductDraft, draft: ProductDraft): readonly Change[] {
  const placesDiffer = draft.everywhere !== saved.everywhere || (!draft.everywhere && !sameSet(draft.locationIds, saved.locationIds));
  return [
    ...(draft.name.trim() !== saved.name ? (['name'] as const) : []),
    ...(draft.net !== saved.net ? (['price'] as const) : []),
    ...(placesDiffer ? (['locations'] as const) : []),
    ...(draft.allowance !== saved.allowance ? (['allowance'] as const) : []),
  ];
}

/** Changes that touch people who are there already: they are asked about before they are saved. */
export const needsReview = (changes: readonly Change[]): boolean => changes.includes('allowance') || changes.includes('locations');

/** What keeps a draft from being saved. */
export const draftFault = ({ name, net }: ProductDraft, saved: ProductDraft): 'name' | 'price' | null => {
  if (name.trim() === '') return 'name';
  return net === null && saved.net !== null ? 'price' : null;
};
