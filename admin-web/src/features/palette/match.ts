const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether the text contains every typed word, ignoring width and case; an empty query matches everything. */
export const matches = (text: string, typed: string): boolean =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(text).includes(word));

/** The next position in a list of `count` after an arrow key; wraps round. */
export const step = (at: number, by: 1 | -1, count: number): number => (count === 0 ? 0 : (at + by + count) % count);
