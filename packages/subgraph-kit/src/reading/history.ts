import type { Id, IdKind } from '@monban/domain-kit';
import { uuidOf } from '@monban/domain-kit';
import { type Connection, type PageArgs, readPage, toConnection } from '../connection.ts';
import type { Reads } from './reads.ts';
import { lookUpByFunction } from './look-up.ts';
import { reads } from './rows.ts';

/** An entry of the audit chain, as a function of the database returns it. */
export interface HistoryRow<A extends string> {
  readonly id: Id<'event'>;
  readonly at: Temporal.Instant;
  /** Null when no known person did it. */
  readonly actorId: Id<'account'> | null;
  readonly action: A;
  /** The other person concerned, if the function returns one. */
  readonly accountId: Id<'account'> | null;
  readonly detail: {
    readonly before?: unknown;
    readonly after?: unknown;
    readonly reason?: string | null;
    readonly note?: string | null;
  } | null;
}

interface PageKey {
  readonly id: string;
  readonly limit: number;
  /** Time and id of the event before the page. */
  readonly before: readonly [at: string, id: string] | null;
}

/**
 * Events of objects of one kind, newest first, from the audit chain. `call` is a function of the subgraph: (tenant, ids, sizes, times and
 * ids before the pages, actions) → entries.
 */
export function defineHistory<A extends string, E extends { readonly id: string }>(facts: {
  readonly name: string;
  readonly call: string;
  /** The actions to list, by their names in the audit chain; others are left out. */
  readonly actions: readonly A[];
  readonly eventOf: (row: HistoryRow<A>) => E;
}) {
  const { name, call, actions, eventOf } = facts;
  const pages = lookUpByFunction({
    call,
    types: ['uuid', 'int', 'timestamptz', 'uuid'],
    values: ({ id, limit, before }: PageKey) => [uuidOf(id), limit, before?.[0], before && uuidOf(before[1])],
    besides: () => [actions],
    row: {
      id: reads.id('event'),
      at: reads.instant,
      actorRole: reads.text,
      actorId: reads.id('account'),
      action: reads.word<A>,
      accountId: reads.id('account'),
      detail: reads.json<NonNullable<HistoryRow<A>['detail']>>,
    },
  });
  return async (ctx: Reads, thing: { readonly id: Id<IdKind> }, args: PageArgs): Promise<Connection<E>> => {
    const page = readPage(ctx, { list: `${name}:${thing.id}` }, args);
    const before = page.after && ([String(page.after[0]), String(page.after[1])] as const);
    const rows = await ctx.load(pages, { id: thing.id, limit: page.limit, before });
    const events = rows.map(({ actorRole, actorId, ...row }) => {
      return { at: row.at, event: eventOf({ ...row, actorId: actorRole === 'anonymous' ? null : actorId }) };
    });
    const { edges, pageInfo } = toConnection(page, events, ({ at, event }) => [at.toString(), event.id]);
    return {
      pageInfo,
      edges: edges.map((edge) => ({
        get cursor() {
          return edge.cursor;
        },
        node: edge.node.event,
      })),
    };
  };
}
