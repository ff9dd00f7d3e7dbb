/** Cursor of the page before a page, for lists that only go forward; the first page has none (`null`). */
const before = new Map<string, string | null>();

/** Remembers the current page when going on to the page after `next`. */
export const rememberPage = (next: string, current: string | undefined): void => void before.set(next, current ?? null);

/** Where 前へ leads: the page the viewer came from, or (after a shared or reloaded address) the first. */
export const pageBefore = (current: string): string | undefined => before.get(current) ?? undefined;
