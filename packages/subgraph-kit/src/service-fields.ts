import type { RequestContext } from './context.ts';
import { dueStanding, standingField } from './due/due-standing.ts';
import type { Publication } from './events/publication.ts';
import { eventResolvers } from './events/receive.ts';
import type { Subscription } from './events/subscription.ts';
import type { ResolverMap } from './graphql/guards.ts';
import type { JobTools } from './jobs/jobs.ts';
import { type Mutation, mutations } from './mutations/define-mutation.ts';
import { definePermissions } from './permissions.ts';
import type { SubgraphDefinition } from './subgraph.ts';
import type { ServiceName } from './viewer.ts';

/** Adds what every subgraph answers to services: it takes events, tells its aggregates, and says what is left to do. */
export function withServiceFields(
  definition: Pick<SubgraphDefinition, 'name' | 'resolvers' | 'permissions' | 'onHeartbeat'>,
  tools: JobTools,
  publishes: readonly Publication[],
  subscribes: readonly Subscription[],
) {
  const { name } = definition;
  const events = eventResolvers({ name, publishes, subscribes, onHeartbeat: definition.onHeartbeat, tools });
  const own = definition.resolvers as ResolverMap;
  const standing = {
    [standingField(name)]: (_: unknown, { until }: { until: Temporal.Instant }, ctx: RequestContext) =>
      dueStanding(tools.database, ctx.tenantId, until),
  };
  const why = 'A command between services: the inbox makes it once.';
  const commands = Object.entries(events.Mutation).map(([command, resolve]): Mutation => ({
    field: command,
    resolve: resolve as Mutation['resolve'],
    why,
  }));
  const services: ServiceName[] = ['identity', 'contracts', 'access', 'billing'];
  return {
    resolvers: {
      ...own,
      Query: { ...own['Query'], ...events.Query, ...standing },
      Mutation: { ...own['Mutation'], ...mutations(...commands) },
    } as ResolverMap,
    permissions: definePermissions({
      ...definition.permissions.rows,
      'events.receive': { says: 'Take events of other services', fields: [`Mutation.${Object.keys(events.Mutation)[0]}`], services },
      'due.standing': {
        says: 'Tell what is left to do for a tenant until an instant of its clock',
        fields: Object.keys(standing).map((field) => `Query.${field}`),
        services: ['identity'],
      },
      'events.snapshot': {
        says: 'Tell other services how things stand',
        fields: Object.keys(events.Query).map((field) => `Query.${field}`),
        services,
      },
    }),
  };
}
