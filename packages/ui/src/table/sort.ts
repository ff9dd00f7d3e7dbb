/** Order of a list: a column and a direction. In an address it is the column's key, with `-` before it when descending. */
export interface Sort<Key extends string = string> {
  readonly by: Key;
  readonly descending: boolean;
}

/** Reads an order from an address; null when the list does not know it. */
export function readSort<Key extends string>(text: unknown, keys: readonly Key[]): Sort<Key> | null {
  if (typeof text !== 'string') return null;
  const descending = text.startsWith('-');
  const by = keys.find((key) => key === (descending ? text.slice(1) : text));
  return by === undefined ? null : { by, descending };
}

/** The same for the address. */
export const writeSort = ({ by, descending }: Sort): string => `${descending ? '-' : ''}${by}`;

/** The order after pressing a column's header: its default direction, or the reverse when it is the current column. */
export const nextSort = (current: Sort | undefined, by: string, descendingFirst: boolean): Sort =>
  current?.by === by ? { by, descending: !current.descending } : { by, descending: descendingFirst };
