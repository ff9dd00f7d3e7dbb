import { type Clock, type Id, uuidOf } from '@monban/domain-kit';
import { readState } from '@monban/events';
import type { SendCommand } from '../commands.ts';
import type { RequestContext } from '../context.ts';
import type { Database, Em } from '../database/database.ts';
import { undated } from '../tenants/tenant-clock.ts';
import type { ServiceName } from '../viewer.ts';
import type { AggregateState } from './envelope.ts';
import { type Taken, takeStates } from './inbox.ts';
import type { Subscription } from './subscription.ts';

export const snapshotField = (service: ServiceName): string => `${service}Snapshot`;

export interface CatchUpFacts {
  readonly database: Database;
  readonly command: SendCommand;
  readonly realClock: Clock;
}

/** Which aggregates are asked for: some, or a page of all. */
type Which = { readonly uuids: readonly string[] } | { readonly after: string | null; readonly first: number };

interface About {
  readonly tenantId: string;
  readonly requestId: string;
  readonly subscription: Subscription;
}

interface Told {
  readonly aggregateId: string;
  readonly seq: number;
  readonly version: number;
  readonly at: string;
  readonly data: unknown;
}

/**
 * Asks the owner for aggregates and applies what is newer than what we know: the same act for "I do not know this one yet", for building a
 * projection anew, and for comparing. One that cannot be read or applied does not hold up the others. Throws when the owner does not answer.
 */
export async function catchUp(facts: CatchUpFacts, about: About, which: Which): Promise<Taken<unknown>> {
  const { tenantId, requestId, subscription } = about;
  const { owner, type } = subscription.contract;
  const query = `query Snapshot($type: String!, $ids: [ID!], $after: ID, $first: Int!) {
    page: ${snapshotField(owner)}(aggregateType: $type, ids: $ids, after: $after, first: $first) { aggregateId seq version at data } }`;
  const page = 'uuids' in which ? { ids: which.uuids, after: null, first: which.uuids.length } : { ids: null, ...which };
  const { page: told } = await facts.command<{ page: Told[] }>(
    owner,
    query,
    { type, ...page },
    { tenant: undated(facts.realClock, tenantId), requestId },
  );
  const states: AggregateState[] = [];
  const unreadable: Taken<unknown>['refused'][number][] = [];
  for (const { aggregateId: id, seq, version, at, data } of told) {
    const state = { tenant: tenantId as Id<'tenant'>, id, seq, at, data };
    try {
      states.push({ ...state, data: readState(subscription.contract, version, data) });
    } catch (error) {
      unreadable.push({ state, error });
    }
  }
  const { news, refused } = await takeStates({ ...facts, requestId }, subscription, states);
  return { news, refused: [...unreadable, ...refused] };
}

/** Finds a thing of another subgraph in our projection, and asks its owner once when we have not heard of it yet: it was made a moment ago. */
export async function findOrAsk<T>(
  ctx: RequestContext,
  subscription: Subscription,
  id: string,
  find: (em: Em) => Promise<T | null>,
): Promise<T | null> {
  const known = await ctx.read(find);
  if (known !== null) return known;
  ctx.end();
  const { refused } = await catchUp(ctx, { tenantId: ctx.tenantId, requestId: ctx.requestId, subscription }, { uuids: [uuidOf(id)] });
  if (refused.length > 0) throw refused[0]!.error;
  return ctx.read(find);
}
