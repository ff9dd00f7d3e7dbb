import { idFromUuid } from '@monban/domain-kit';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { undated } from '../tenants/tenant-clock.ts';
import { catchUp, type CatchUpFacts } from './catch-up.ts';
import { differing, type Digest, digestsField, digestSize } from './digests.ts';
import type { Taken } from './inbox.ts';
import type { Subscription } from './subscription.ts';

/** Digests that are asked for together. */
const pagesAtOnce = 50;
/** Held while projections are compared, by whichever process does it. */
const comparing = 7_064_072;
const requestId = 'reconcile';

/** Does the work unless another process is at it; the lock goes with the connection that holds it. Answers whether it was done here. */
async function exclusively(pool: Pool, lock: number, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (!rows[0]!.mine) return false;
    await work();
    await client.query('select pg_advisory_unlock($1)', [lock]);
    return true;
  } catch (error) {
    // a connection that may still hold the lock is not given back
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Compares one tenant's aggregates of one type with their owner, page by page, and fetches the pages that differ. */
async function compare(facts: CatchUpFacts, tenantId: string, subscription: Subscription): Promise<Taken<unknown>> {
  const { contract } = subscription;
  const query = `query Digests($type: String!, $after: ID, $pages: Int!) {
    pages: ${digestsField(contract.owner)}(aggregateType: $type, after: $after, pages: $pages) { upTo digest } }`;
  const tenant = undated(facts.realClock, tenantId);
  let news = 0;
  const refused: Taken<unknown>['refused'][number][] = [];
  for (let after: string | null = null; ;) {
    const variables: object = { type: contract.type, after, pages: pagesAtOnce };
    const { pages } = await facts.command<{ pages: Digest[] }>(contract.owner, query, { ...variables }, { tenant, requestId });
    if (pages.length === 0) return { news, refused };
    const begin: string | null = after;
    const behind = await facts.database.transaction(tenantId, (em) => differing(em, contract, { tenantId, after: begin, pages }));
    for (const page of behind) {
      const taken = await catchUp(facts, { tenantId, requestId, subscription }, { after: page.after, first: digestSize });
      news += taken.news;
      refused.push(...taken.refused);
    }
    if (pages.length < pagesAtOnce) return { news, refused };
    after = pages.at(-1)!.upTo;
  }
}

/**
 * Brings every projection of every tenant we know of level with its owner, and says what was behind: nothing, while all is well. What
 * cannot be brought level is said in the log and left for the next time; everything else goes on. Never twice at once.
 */
export async function reconcile(facts: CatchUpFacts & { readonly log: Log }, subscriptions: readonly Subscription[]): Promise<void> {
  const { database, log } = facts;
  const isOurs = await exclusively(database.pool, comparing, async () => {
    const tenants = await database.call<{ tenant: string }>(
      'select tenant_id as tenant from known_tenants() union select inbox_tenants() order by tenant',
      [],
    );
    for (const { tenant } of tenants) {
      const tenantId = idFromUuid('tenant', tenant);
      for (const subscription of subscriptions) {
        const { owner, type } = subscription.contract;
        const place = { tenantId, source: owner, aggregateType: type };
        try {
          const { news, refused } = await compare(facts, tenantId, subscription);
          if (news > 0) log.warn({ ...place, behind: news }, 'projection was behind its owner');
          const [first] = refused;
          if (first) {
            const what = { failed: refused.length, aggregateId: first.state.id, err: first.error };
            log.error({ ...place, ...what }, 'projection stays behind its owner');
          }
        } catch (error) {
          log.warn({ ...place, reason: (error as Error).message }, 'projection was not compared: its owner does not answer');
        }
      }
    }
  });
  if (!isOurs) log.info('projections are being compared by another process');
}
