import type { RequestContext } from '../context.ts';
import { badInput, forbidden } from '../errors.ts';
import type { JobTools } from '../jobs/jobs.ts';
import type { ServiceName } from '../viewer.ts';
import type { AggregateState } from './envelope.ts';
import { heartbeatType, type OnHeartbeat } from './heartbeat.ts';
import { isNews } from './inbox.ts';
import { receiveField } from './relay.ts';
import { type Publication, snapshotField, type Subscriptions } from './snapshot.ts';

interface EventInput {
  readonly tenant: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly data: unknown;
}

/** The two root fields through which services exchange events and snapshots. */
export function eventResolvers(facts: {
  name: ServiceName;
  publishes: Record<string, Publication>;
  subscribes: Subscriptions;
  onHeartbeat: OnHeartbeat | undefined;
  tools: JobTools;
}) {
  const { name, subscribes, onHeartbeat, tools } = facts;
  // types come from outside, so look them up in maps, which have no inherited properties
  const publishes = new Map(Object.entries(facts.publishes));
  const applies = new Map(Object.entries(subscribes).map(([source, byType]) => [source, new Map(Object.entries(byType))]));
  return {
    Mutation: {
      async [receiveField(name)](_: unknown, args: { events: EventInput[] }, ctx: RequestContext): Promise<number> {
        // the signature identifies the sender, whatever the arguments say
        const source = ctx.who.issuer;
        // and the token determines the tenant
        if (args.events.some((event) => event.tenant !== ctx.tenantId)) throw forbidden();
        let applied = 0;
        for (const event of args.events) {
          if (event.aggregateType === heartbeatType) {
            // a late or repeated event is a sign of life all the same
            if (onHeartbeat && applies.has(source))
              await tools.database.transaction(event.tenant, (em) => onHeartbeat(em, source, tools.realClock.now()));
            continue;
          }
          const apply = applies.get(source)?.get(event.aggregateType);
          // an owner may publish more than we store
          if (!apply) continue;
          const state: AggregateState = {
            tenant: event.tenant,
            aggregate: { type: event.aggregateType, id: event.aggregateId, seq: event.seq },
            at: event.at.toString(),
            data: event.data,
          };
          const fresh = await tools.database.transaction(event.tenant, async (em) => {
            const at = tools.realClock.now();
            if (!(await isNews(em, source, state, at))) return false;
            await apply(em, state, { at });
            return true;
          });
          if (fresh) applied++;
        }
        return applied;
      },
    },
    Query: {
      async [snapshotField(name)](
        _: unknown,
        args: { aggregateType: string; ids?: string[]; after?: string; first: number },
        ctx: RequestContext,
      ) {
        const publication = publishes.get(args.aggregateType);
        if (!publication) throw badInput('No such aggregate type.');
        const page = { uuids: args.ids ?? null, afterUuid: args.after ?? null, first: Math.min(args.first, 500) };
        const rows = await ctx.read((em) => publication.snapshot(em, page));
        const at = ctx.clock.now();
        return rows.map(({ uuid, seq, data }) => ({ aggregateId: uuid, seq, at, data }));
      },
    },
  };
}
