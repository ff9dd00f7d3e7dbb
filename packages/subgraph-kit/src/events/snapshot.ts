import { type Clock, idFromUuid, uuidOf } from '@monban/domain-kit';
import type { SendCommand } from '../commands.ts';
import type { RequestContext } from '../context.ts';
import type { Database, Em } from '../database/database.ts';
import type { Log } from '../log.ts';
import { undated } from '../tenants/tenant-clock.ts';
import type { ServiceName } from '../viewer.ts';
import type { AggregateState } from './envelope.ts';
import { isNews } from './inbox.ts';

export const snapshotField = (service: ServiceName): string => `${service}Snapshot`;

/** A page of aggregates in their owner's current state, by uuid. */
export interface SnapshotPage {
  /** Only these; null for all. */
  readonly uuids: readonly string[] | null;
  readonly afterUuid: string | null;
  readonly first: number;
}
export interface SnapshotRow {
  readonly uuid: string;
  readonly seq: number;
  readonly data: Record<string, unknown>;
}

/** An aggregate type that this subgraph publishes. */
export interface Publication {
  readonly to: readonly ServiceName[];
  readonly snapshot: (em: Em, page: SnapshotPage) => Promise<SnapshotRow[]>;
}

/**
 * Writes the state of another subgraph's aggregate into our projection; called once for each newer state, in one transaction with its
 * record.
 */
export type Apply = (em: Em, state: AggregateState, tools: { at: Temporal.Instant }) => Promise<void>;

/** Source service → aggregate type → how its state is applied. */
export type Subscriptions = Partial<Record<ServiceName, Record<string, Apply>>>;

interface Facts {
  readonly database: Database;
  readonly command: SendCommand;
  readonly realClock: Clock;
}

const pageSize = 200;

interface About {
  readonly tenantId: string;
  readonly requestId: string;
  readonly source: ServiceName;
  readonly aggregateType: string;
  readonly apply: Apply;
  readonly uuids?: readonly string[];
}

/** How many aggregates were behind and are up to date now, how many could not be updated, and the first of those. */
interface CaughtUp {
  readonly behind: number;
  readonly failed: number;
  readonly firstFailure: { readonly aggregateId: string; readonly error: unknown } | null;
}

/**
 * Asks the owner for aggregates of one type and applies those that are newer than ours. Serves unknown aggregates, rebuilding a projection,
 * and reconciling. One that cannot be applied does not block the others. Throws when the owner does not answer.
 */
export async function catchUp({ database, command, realClock }: Facts, about: About): Promise<CaughtUp> {
  let [behind, failed] = [0, 0];
  let firstFailure: CaughtUp['firstFailure'] = null;
  for (let after: string | null = null; ;) {
    const query = `query Snapshot($type: String!, $ids: [ID!], $after: ID, $first: Int!) {
      page: ${snapshotField(about.source)}(aggregateType: $type, ids: $ids, after: $after, first: $first) { aggregateId seq at data } }`;
    const { page }: { page: { aggregateId: string; seq: number; at: string; data: unknown }[] } = await command(
      about.source,
      query,
      { type: about.aggregateType, ids: about.uuids ?? null, after, first: pageSize },
      { tenant: undated(realClock, about.tenantId), requestId: about.requestId },
    );
    for (const item of page) {
      const state: AggregateState = {
        tenant: about.tenantId,
        aggregate: { type: about.aggregateType, id: item.aggregateId, seq: item.seq },
        at: item.at,
        data: item.data,
      };
      const work = async (em: Em): Promise<boolean> => {
        if (!(await isNews(em, about.source, state, realClock.now()))) return false;
        await about.apply(em, state, { at: realClock.now() });
        return true;
      };
      try {
        if (await database.transaction(about.tenantId, work)) behind++;
      } catch (error) {
        failed++;
        firstFailure ??= { aggregateId: item.aggregateId, error };
      }
    }
    if (about.uuids || page.length < pageSize) return { behind, failed, firstFailure };
    after = page.at(-1)!.aggregateId;
  }
}

/**
 * Finds another subgraph's object in our projection, and asks its owner once when we do not know it, because it may have just been created.
 */
export async function findOrAsk<T>(
  ctx: RequestContext,
  about: { source: ServiceName; aggregateType: string; apply: Apply; id: string },
  find: (em: Em) => Promise<T | null>,
): Promise<T | null> {
  const known = await ctx.read(find);
  if (known !== null) return known;
  ctx.end();
  const { id, ...what } = about;
  const { firstFailure } = await catchUp(ctx, { ...what, tenantId: ctx.tenantId, requestId: ctx.requestId, uuids: [uuidOf(id)] });
  if (firstFailure) throw firstFailure.error;
  return ctx.read(find);
}

/**
 * Makes every projection of every known tenant equal to its owner, and reports what was behind: nothing, while all is well. Logs what
 * cannot be updated and leaves it for the next time; everything else continues.
 */
export async function reconcile(facts: Facts & { log: Log }, subscriptions: Subscriptions): Promise<void> {
  const { database, log } = facts;
  const tenants = await database.call<{ tenant_id: string }>('select * from inbox_tenants() as t(tenant_id)', []);
  for (const { tenant_id } of tenants) {
    for (const [source, types] of Object.entries(subscriptions)) {
      for (const [aggregateType, apply] of Object.entries(types)) {
        const tenantId = idFromUuid('tenant', tenant_id);
        const place = { tenantId, source, aggregateType };
        try {
          const about = { tenantId, requestId: 'reconcile', source: source as ServiceName, aggregateType, apply };
          const { behind, failed, firstFailure } = await catchUp(facts, about);
          if (behind > 0) log.warn({ ...place, behind }, 'projection was behind its owner');
          if (firstFailure) {
            const { aggregateId, error } = firstFailure;
            log.error({ ...place, failed, aggregateId, err: error }, 'projection stays behind its owner');
          }
        } catch (error) {
          log.warn({ ...place, reason: (error as Error).message }, 'projection was not compared: its owner does not answer');
        }
      }
    }
  }
}
