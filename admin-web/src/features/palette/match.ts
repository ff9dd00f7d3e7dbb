const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word somebody typed stands in the text, without regard to width and case; nothing typed finds all. */
export const matches = (text: string, typed: string): boolean =>
  folded(typed)
    .split(/\s+/)
    .every((word) => folded(text).includes(word));

/** Where the arrow keys lead from a place in a list of `count`; round at the ends. */
export const step = (at: number, by: 1 | -1, count: number): number => (count === 0 ? 0 : (at + by + count) % count);
