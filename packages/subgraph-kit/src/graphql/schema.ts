import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isInputObjectType, isNonNullType, parse } from 'graphql';
import type { RequestContext } from '../context.ts';
import { hideBug, isDenial } from '../errors.ts';
import { standingField } from '../due/due-standing.ts';
import { snapshotField } from '../events/catch-up.ts';
import { digestsField } from '../events/digests.ts';
import { receiveField } from '../events/relay.ts';
import { faultyMutations } from '../mutations/check-mutations.ts';
import { answerReaders } from '../mutations/read-answers.ts';
import { fieldsWithoutPermission, type PermissionTable } from '../permissions.ts';
import type { ServiceName } from '../viewer.ts';
import { type AnyResolver, fieldsToPermit, guardsOf, readGuarded, type ResolverMap } from './guards.ts';
import { scalars } from './scalars.ts';

/** Messages between services; nobody outside ever sees them. */
const internalSdl = (name: ServiceName): string => `
scalar Json @inaccessible
input EventEnvelopeInput @inaccessible {
  id: ID! type: String! version: Int! tenant: ID! position: SafeInt! aggregateType: String! aggregateId: ID! seq: SafeInt! at: Instant!
  requestId: String actorRole: String actorUuid: ID data: Json!
}
type EventReceipt @shareable @inaccessible { applied: Int! refused: [EventRefusal!]! }
type EventRefusal @shareable @inaccessible { id: ID! reason: String! }
type AggregateSnapshot @shareable @inaccessible { aggregateId: ID! seq: SafeInt! version: Int! at: Instant! data: Json! }
type AggregateDigest @shareable @inaccessible { upTo: ID! digest: String! }
extend type Mutation { ${receiveField(name)}(from: String!, events: [EventEnvelopeInput!]!): EventReceipt! @inaccessible }
extend type Query {
  ${snapshotField(name)}(aggregateType: String!, ids: [ID!], after: ID, first: Int!): [AggregateSnapshot!]! @inaccessible
  ${digestsField(name)}(aggregateType: String!, after: ID, pages: Int!): [AggregateDigest!]! @inaccessible
}
type DueStanding @shareable @inaccessible { nextDueAt: Instant due: Int! failing: Int! jobs: Int! events: Int! }
extend type Query { ${standingField(name)}(until: Instant!): DueStanding! @inaccessible }
`;

/** The subgraph's SDL: the shared part, and one file per feature. */
export function readSdl(name: ServiceName, folder: string): string {
  const files = globSync('**/*.graphql', { cwd: folder }).sort();
  const kit = readFileSync(join(import.meta.dirname, 'kit.graphql'), 'utf8');
  return [kit, ...files.map((file) => readFileSync(join(folder, file), 'utf8')), internalSdl(name)].join('\n');
}

/**
 * The engine passes its own context object to resolvers, and ours travels in it. Errors are masked here, where they are complete: the
 * engine keeps only their message.
 */
const wrap = (resolve: AnyResolver, at: number, field: string): AnyResolver =>
  function wrapped(...args) {
    const ctx = (args[at] as { request: RequestContext }).request;
    args[at] = ctx;
    const hide = (thrown: unknown): never => {
      if (isDenial(thrown)) ctx.denied(field);
      throw hideBug(thrown, ctx.requestId, (err) => ctx.log.error({ err, field }, 'bug or outage behind a field'));
    };
    try {
      const answer = resolve(...args);
      return answer instanceof Promise ? answer.catch(hide) : answer;
    } catch (thrown) {
      return hide(thrown);
    }
  };

export interface SubgraphSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/**
 * Builds the executable schema, guarded by the permission table. Fails when a required row is missing, and for a mutation that does not
 * match its definition.
 */
export function buildSchema(facts: {
  name: ServiceName;
  folder: string;
  resolvers: ResolverMap;
  permissions: PermissionTable;
}): SubgraphSchema {
  const { name, folder, resolvers, permissions } = facts;
  const sdl = readSdl(name, folder);
  const document = parse(sdl);
  const missing = fieldsWithoutPermission(permissions, fieldsToPermit(document));
  if (missing.length > 0) throw new Error(`${name}: no row in the permission table for ${missing.join(', ')}`);
  const faulty = faultyMutations(document, resolvers);
  if (faulty.length > 0) throw new Error(`${name}: ${faulty.join('; ')}`);

  const guarded = readGuarded(document);
  const guards = guardsOf(permissions, guarded);
  const readers = answerReaders(guarded.fields, resolvers);
  const wrapped: ResolverMap = Object.fromEntries(Object.entries(resolvers).map(([type, fields]) => [type, { ...fields }]));
  for (const [type, fields] of Object.entries(wrapped)) {
    const { __resolveReference: resolve } = fields;
    if (typeof resolve === 'function') fields['__resolveReference'] = wrap(guards.reference(type, resolve as AnyResolver), 1, type);
  }
  for (const one of guarded.fields) {
    const { type, name: field } = one;
    const own = (resolvers[type]?.[field] ?? readers.get(`${type}.${field}`)) as AnyResolver | undefined;
    const resolve = guards.field(one, own);
    if (resolve) (wrapped[type] ??= {})[field] = wrap(resolve, 2, `${type}.${field}`);
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: { ...scalars, ...wrapped } as never }]);
  letDefaultsStandIn(schema);
  return { schema, sdl };
}

/**
 * The compiled executor refuses an input object without a required field that has a default, although GraphQL fills in the default. It does
 * so correctly for optional fields; so the executable schema makes such fields optional, while the SDL that others see keeps them required.
 */
function letDefaultsStandIn(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.defaultValue !== undefined && isNonNullType(field.type)) field.type = field.type.ofType;
    }
  }
}
