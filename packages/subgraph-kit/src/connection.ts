import { badInput } from './errors.ts';
import { type CursorBinding, type CursorKeys, readCursor, writeCursor } from './cursors.ts';

/** A page of a Relay connection over rows in the list's order. */
export interface Connection<T> {
  readonly edges: { cursor: string; node: T }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The list of a page. Its cursors are valid only for the same list, filter and order. */
export type ListOf = Omit<CursorBinding, 'tenantId'>;

export interface Page {
  /** Number of rows to fetch: one more than the page, which shows whether another page follows. */
  readonly limit: number;
  /** Sort keys of the row before the page; null on the first page. */
  readonly after: CursorKeys | null;
  /** The cursor of a row by its sort keys. */
  readonly cursorAt: (keys: CursorKeys) => string;
}

const largestPage = 100;

/** Reads `first` of a list: 1–100, `usual` by default. */
export function readSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  if (size < 1 || size > largestPage) throw badInput(`first must be between 1 and ${largestPage}.`);
  return size;
}

/** Reads `first` (1–100, 20 by default) and `after` of a list of the viewer's tenant. */
export function readPage(ctx: { tenantId: string; cursorKey: Buffer }, of: ListOf, { first, after }: PageArgs): Page {
  const binding = { tenantId: ctx.tenantId, ...of };
  const keys = after ? readCursor(ctx.cursorKey, binding, after) : null;
  if (after && !keys) throw badInput('This cursor does not belong to this list.');
  return { limit: readSize(first, 20) + 1, after: keys, cursorAt: (row) => writeCursor(ctx.cursorKey, binding, row) };
}

/** Makes the connection from the rows fetched with `page.limit`; `keysOf` returns a row's sort keys, ending in a unique one. */
export function toConnection<T>(page: Page, rows: readonly T[], keysOf: (row: T) => CursorKeys): Connection<T> {
  // sign a cursor only when somebody asks for it
  const edges = rows.slice(0, page.limit - 1).map((node) => ({
    get cursor() {
      return page.cursorAt(keysOf(node));
    },
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length === page.limit,
      hasPreviousPage: page.after !== null,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
