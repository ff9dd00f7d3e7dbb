import type { Id } from '@monban/domain-kit';
import { readState, UnreadableState } from '@monban/events';
import type { RequestContext } from '../context.ts';
import { causesOf } from '../database/causes.ts';
import { badInput, forbidden } from '../errors.ts';
import type { JobTools } from '../jobs/jobs.ts';
import type { ServiceName } from '../viewer.ts';
import { digestsField, digestsOf } from './digests.ts';
import type { AggregateState } from './envelope.ts';
import { heartbeatType, type OnHeartbeat } from './heartbeat.ts';
import { takeStates } from './inbox.ts';
import { snapshotField } from './catch-up.ts';
import type { Publication } from './publication.ts';
import { type Receipt, receiveField } from './relay.ts';
import type { Subscription } from './subscription.ts';

interface EventInput {
  readonly id: string;
  readonly version: number;
  readonly tenant: string;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly data: unknown;
}

/** Largest page of a snapshot, and of digests. */
const mostRows = 500;

/** Why an event was refused, in words that carry none of its values: its owner's staff read them. */
function reasonOf(error: unknown): string {
  if (error instanceof UnreadableState) return error.message;
  const [known] = [...causesOf(error)].flatMap(({ code, constraint }) =>
    typeof code === 'string' ? [[code, constraint].filter((part) => typeof part === 'string').join(' ')] : [],
  );
  return known ? `it cannot be applied: ${known}` : 'it cannot be applied: the log of the receiver says why';
}

/** Takes events of one aggregate type: of each aggregate the newest that can be applied, which settles the older ones. */
async function takeEvents(
  ctx: RequestContext,
  subscription: Subscription,
  events: readonly EventInput[],
): Promise<Receipt & { readonly applied: number }> {
  const refused: { id: string; reason: string }[] = [];
  const refuse = (event: EventInput, error: unknown): void => {
    const { id, aggregateType, aggregateId, seq } = event;
    ctx.log.error({ err: error, aggregateType, aggregateId, seq }, 'an event is refused');
    refused.push({ id, reason: reasonOf(error) });
  };
  const told = new Map<AggregateState, EventInput>();
  for (const event of events) {
    try {
      const data = readState(subscription.contract, event.version, event.data);
      const { tenant, aggregateId: id, seq, at } = event;
      told.set({ tenant: tenant as Id<'tenant'>, id, seq, at: at.toString(), data }, event);
    } catch (error) {
      refuse(event, error);
    }
  }
  let applied = 0;
  const waiting = Map.groupBy(
    [...told.keys()].toSorted((a, b) => a.seq - b.seq),
    ({ id }) => id,
  );
  while (waiting.size > 0) {
    const newest = [...waiting.values()].map((states) => states.pop()!);
    const outcome = await takeStates(ctx, subscription, newest);
    applied += outcome.news;
    const again = new Set(outcome.refused.map(({ state }) => state.id));
    for (const { state, error } of outcome.refused) refuse(told.get(state)!, error);
    for (const [id, states] of waiting) if (states.length === 0 || !again.has(id)) waiting.delete(id);
  }
  return { applied, refused };
}

/** The root fields through which services tell one another what happened and how things stand. */
export function eventResolvers(facts: {
  name: ServiceName;
  publishes: readonly Publication[];
  subscribes: readonly Subscription[];
  onHeartbeat: OnHeartbeat | undefined;
  tools: JobTools;
}) {
  const { name, subscribes, onHeartbeat, tools } = facts;
  const publications = new Map(facts.publishes.map((publication) => [publication.contract.type, publication]));
  const publicationOf = (type: string): Publication => {
    const publication = publications.get(type);
    if (!publication) throw badInput('No such aggregate type.');
    return publication;
  };
  return {
    Mutation: {
      async [receiveField(name)](_: unknown, args: { events: EventInput[] }, ctx: RequestContext) {
        // who sends is who signed, whatever the arguments say
        const source = ctx.who.issuer;
        // and the token determines the tenant
        if (args.events.some((event) => event.tenant !== ctx.tenantId)) throw forbidden();
        const heard = subscribes.filter(({ contract }) => contract.owner === source);
        let applied = 0;
        const refused: Receipt['refused'][number][] = [];
        for (const [type, events] of Map.groupBy(args.events, (event) => event.aggregateType)) {
          // a late or repeated sign of life is one all the same
          if (type === heartbeatType && onHeartbeat && heard.length > 0) {
            await tools.database.transaction(ctx.tenantId, (em) => onHeartbeat(em, source, tools.realClock.now()));
          }
          // an owner may tell of more than we keep
          const subscription = heard.find(({ contract }) => contract.type === type);
          if (!subscription) continue;
          const taken = await takeEvents(ctx, subscription, events);
          applied += taken.applied;
          refused.push(...taken.refused);
        }
        return { applied, refused };
      },
    },
    Query: {
      async [snapshotField(name)](
        _: unknown,
        args: { aggregateType: string; ids?: string[]; after?: string; first: number },
        ctx: RequestContext,
      ) {
        const { contract, snapshot } = publicationOf(args.aggregateType);
        const page = { uuids: args.ids ?? null, afterUuid: args.after ?? null, first: Math.min(args.first, mostRows) };
        const rows = await ctx.read((em) => snapshot(em, page));
        const at = ctx.clock.now();
        return rows.map(({ uuid, seq, data }) => ({ aggregateId: uuid, seq, version: contract.version, at, data }));
      },
      [digestsField(name)](_: unknown, args: { aggregateType: string; after?: string; pages: number }, ctx: RequestContext) {
        const publication = publicationOf(args.aggregateType);
        return ctx.read((em) => digestsOf(em, publication, { after: args.after ?? null, pages: Math.min(args.pages, mostRows) }));
      },
    },
  };
}
