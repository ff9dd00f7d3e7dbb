import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, isInputObjectType, isNonNullType, Kind, parse } from 'graphql';
import type { RequestContext } from '../context.ts';
import { forbidden, hideBug, isDenial, unauthenticated } from '../errors.ts';
import { receiveField } from '../events/relay.ts';
import { snapshotField } from '../events/snapshot.ts';
import { fieldsWithoutPermission, type PermissionTable } from '../permissions.ts';
import type { ServiceName } from '../viewer.ts';
import { scalars } from './scalars.ts';

// Resolvers are typed by the generated `Resolvers` of each subgraph; here they are only walked over.
type AnyResolver = (...args: unknown[]) => unknown;
export type ResolverMap = Record<string, Record<string, AnyResolver | object>>;

/** What services send one another; nobody outside ever sees it. */
const internalSdl = (name: ServiceName): string => `
scalar Json @inaccessible
input EventEnvelopeInput @inaccessible {
  id: ID! type: String! version: Int! tenant: ID! aggregateType: String! aggregateId: ID! seq: SafeInt! at: Instant! data: Json!
}
type AggregateSnapshot @shareable @inaccessible { aggregateId: ID! seq: SafeInt! at: Instant! data: Json! }
extend type Mutation { ${receiveField(name)}(from: String!, events: [EventEnvelopeInput!]!): Int! @inaccessible }
extend type Query { ${snapshotField(name)}(aggregateType: String!, ids: [ID!], after: ID, first: Int!): [AggregateSnapshot!]! @inaccessible }
`;

/** The subgraph's SDL: what all share, and one file per feature. */
export function readSdl(name: ServiceName, folder: string): string {
  const files = globSync('**/*.graphql', { cwd: folder }).sort();
  const kit = readFileSync(join(import.meta.dirname, 'kit.graphql'), 'utf8');
  return [kit, ...files.map((file) => readFileSync(join(folder, file), 'utf8')), internalSdl(name)].join('\n');
}

/** Root fields, and entities that others may ask for by key: everything that needs a row in the permission table. */
export function fieldsToPermit(document: DocumentNode): string[] {
  const fields: string[] = [];
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const type = node.name.value;
    if (type === 'Query' || type === 'Mutation') fields.push(...(node.fields ?? []).map((field) => `${type}.${field.name.value}`));
    const key = node.directives?.find((d) => d.name.value === 'key');
    const resolvable = !key?.arguments?.some((a) => a.name.value === 'resolvable' && a.value.kind === Kind.BOOLEAN && !a.value.value);
    if (key && resolvable) fields.push(type);
  }
  return [...new Set(fields)];
}

/** Asks the table before a root field runs, and takes it as a bug when a row that depends on the resource was never asked about it. */
function guardRoot(field: string, resolve: AnyResolver, permissions: PermissionTable): AnyResolver {
  const action = permissions.actionOf(field)!;
  return async (parent, args, context, info) => {
    const ctx = context as RequestContext;
    ctx.ran.add(field);
    if (!permissions.mayTry(ctx.who, action)) throw ctx.viewer.role === 'anonymous' ? unauthenticated() : forbidden();
    const answer = await resolve(parent, args, ctx, info);
    const cell = ctx.viewer.role === 'service' ? true : permissions.rows[action]![ctx.viewer.role];
    const succeeded = answer != null && !(typeof answer === 'object' && 'code' in answer);
    if (typeof cell === 'function' && succeeded && !ctx.wasAuthorised(action))
      throw new Error(`${field} never asked whether ${action} is allowed`);
    return answer;
  };
}

function guardEntity(type: string, resolve: AnyResolver, permissions: PermissionTable): AnyResolver {
  const action = permissions.actionOf(type)!;
  return (reference, context, info) => {
    const ctx = context as RequestContext;
    ctx.ran.add(type);
    return permissions.mayTry(ctx.who, action) ? resolve(reference, ctx, info) : null;
  };
}

/**
 * The engine hands its own context object to resolvers; ours travels in it. And what a resolver throws is made fit to leave here, where
 * it is still whole: the engine keeps only its message.
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

/** Builds the executable schema: every root field and entity guarded by the permission table. Fails when one has no row. */
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

  const wrapped: ResolverMap = {};
  for (const [type, fields] of Object.entries(resolvers)) {
    wrapped[type] = {};
    for (const [field, resolve] of Object.entries(fields)) {
      if (typeof resolve !== 'function') wrapped[type][field] = resolve;
      else if (field === '__resolveReference') wrapped[type][field] = wrap(guardEntity(type, resolve as AnyResolver, permissions), 1, type);
      else {
        const isRoot = type === 'Query' || type === 'Mutation';
        const guarded = isRoot ? guardRoot(`${type}.${field}`, resolve as AnyResolver, permissions) : (resolve as AnyResolver);
        wrapped[type][field] = wrap(guarded, 2, `${type}.${field}`);
      }
    }
  }
  const schema = buildSubgraphSchema([{ typeDefs: document, resolvers: { ...scalars, ...wrapped } as never }]);
  letDefaultsStandIn(schema);
  return { schema, sdl };
}

/**
 * The compiled executor refuses an input object without a required field that has a default, where GraphQL puts the default in. It
 * does so for optional fields: in the executable schema such fields are optional, in the SDL that others see they stay required.
 */
function letDefaultsStandIn(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.defaultValue !== undefined && isNonNullType(field.type)) field.type = field.type.ofType;
    }
  }
}
