import { badInput } from './errors.ts';

/** A page of a Relay connection over rows that are in the list's order. */
export interface Connection<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Page {
  /** Rows to fetch: one more than the page, to know whether another page follows. */
  readonly limit: number;
  /** Sort keys of the row before the page; null on the first page. */
  readonly after: readonly (string | number)[] | null;
}

const largestPage = 100;

/** Cursors are opaque to clients and good for one list of one tenant only. */
const encode = (list: string, tenantId: string, keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([list, tenantId, ...keys])).toString('base64url');

function decode(list: string, tenantId: string, cursor: string): (string | number)[] {
  try {
    const [itsList, itsTenant, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as (string | number)[];
    if (itsList === list && itsTenant === tenantId && keys.every((k) => typeof k === 'string' || typeof k === 'number')) return keys;
  } catch {
    // falls through: whatever it is, it is no cursor of this list
  }
  throw badInput('This cursor does not belong to this list.');
}

/** Reads `first` of a list: 1–100, `usual` when left out. */
export function readSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  if (size < 1 || size > largestPage) throw badInput(`first must be between 1 and ${largestPage}.`);
  return size;
}

/** Reads `first` (1–100, 20 by default) and `after` of a list. */
export function readPage(list: string, tenantId: string, { first, after }: PageArgs): Page {
  const size = readSize(first, 20);
  return { limit: size + 1, after: after ? decode(list, tenantId, after) : null };
}

/** Makes the connection from the rows fetched with `page.limit`; `keysOf` are the row's sort keys, ending in a unique one. */
export function toConnection<T>(
  list: string,
  tenantId: string,
  page: Page,
  rows: readonly T[],
  keysOf: (row: T) => readonly (string | number)[],
): Connection<T> {
  const edges = rows.slice(0, page.limit - 1).map((node) => ({ cursor: encode(list, tenantId, keysOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length === page.limit,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
