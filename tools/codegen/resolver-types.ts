import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import { generateCode } from 'mercurius-codegen';
import type { GeneratedFile } from './generated-files.ts';

/** TypeScript type of each scalar inside a subgraph; the kit's scalars parse and serialise exactly these. */
const SCALARS = {
  ID: 'string',
  Date: 'Temporal.PlainDate',
  Instant: 'Temporal.Instant',
  TimeZone: 'string',
  EmailAddress: 'string',
  Url: 'string',
  SafeInt: 'number',
  _FieldSet: 'string',
};

const HEADER = `// Generated from the subgraph's .graphql files by \`npm run codegen\`. Do not edit.
import type { RequestContext } from '@monban/subgraph-kit';
`;

/** Resolver types of one subgraph: \`src/resolvers.gen.ts\`, from the kit's SDL and every feature's. */
export async function resolverTypes(root: string, subgraph: string): Promise<GeneratedFile> {
  const home = join('subgraphs', subgraph);
  const files = globSync(join(home, 'src/**/*.graphql'), { cwd: root }).toSorted();
  const sdl = [join('packages/subgraph-kit/src/graphql/kit.graphql'), ...files].map((file) => readFileSync(join(root, file), 'utf8'));
  const schema = buildASTSchema(mergeExtensions(parse(sdl.join('\n'))), { assumeValid: true, assumeValidSDL: true });
  const code = await generateCode(
    schema,
    {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: SCALARS,
      mappers: { ...answersOf(schema), ...mappersOf(join(root, home)) },
      contextType: 'RequestContext',
      maybeValue: 'T | null | undefined',
      inputMaybeValue: 'T | null | undefined',
      customResolverFn: '(parent: TParent, args: TArgs, context: TContext, info: GraphQLResolveInfo) => Promise<TResult> | TResult',
      resolversNonOptionalTypename: { unionMember: true },
      immutableTypes: false,
    },
    HEADER,
    true,
  );
  return { path: join(home, 'src/resolvers.gen.ts'), content: withoutLoaders(code) };
}

/** Entity classes by GraphQL type: `{ "Contract": "./contracts/contract.entity.ts#Contract" }`. */
function mappersOf(home: string): Record<string, string> {
  const file = join(home, 'codegen.mappers.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** What mutations answer once they are done, as they are kept with a key: ids of things, and plain values as JSON has them. */
function answersOf(schema: GraphQLSchema): Record<string, string> {
  const results = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ type }) => getNamedType(type));
  const members = results.flatMap((type) => (isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : []));
  const answers = members.filter((type) => !type.getInterfaces().some(({ name }) => name === 'Error'));
  return Object.fromEntries(
    answers.flatMap((type) => {
      const fields = Object.values(type.getFields()).map((field) => [field.name, keptType(field)] as const);
      if (fields.some(([, kept]) => kept === null)) return [];
      return [[type.name, `{ ${fields.map(([name, kept]) => `readonly ${name}: ${kept}`).join('; ')} }`]];
    }),
  );
}

const asText = new Set(['Date', 'Instant']);
const builtIn: Readonly<Record<string, string>> = { String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };

/** How a field of an answer is kept; null for one that only its feature can say. */
function keptType({ type }: GraphQLField<unknown, unknown>): string | null {
  const named = getNamedType(type);
  const isList = isListType(isNonNullType(type) ? type.ofType : type);
  const isEntity = isObjectType(named) && named.astNode?.directives?.some(({ name }) => name.value === 'key');
  if (isList || !(isEntity || isScalarType(named) || isEnumType(named))) return null;
  const kept = isEntity ? '{ readonly id: string }' : isEnumType(named) ? named.name : scalarKept(named.name);
  return isNonNullType(type) ? kept : `${kept} | null`;
}

const scalarKept = (name: string): string =>
  asText.has(name) ? 'string' : ((SCALARS as Record<string, string>)[name] ?? builtIn[name] ?? 'unknown');

/**
 * Federation allows features to extend `Query`, `Mutation` and entities of other subgraphs without defining them. A plain schema does not,
 * so extensions of the same name become one definition. `extend schema` only links federation.
 */
function mergeExtensions(document: DocumentNode): DocumentNode {
  const plain: DefinitionNode[] = [];
  const objects = new Map<string, DefinitionNode & { kind: Kind.OBJECT_TYPE_DEFINITION }>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCHEMA_EXTENSION) continue;
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) {
      plain.push(definition);
      continue;
    }
    const known = objects.get(definition.name.value);
    const fields = new Map([...(known?.fields ?? []), ...(definition.fields ?? [])].map((field) => [field.name.value, field]));
    objects.set(definition.name.value, {
      ...definition,
      ...known,
      kind: Kind.OBJECT_TYPE_DEFINITION,
      fields: [...fields.values()],
      directives: [...(known?.directives ?? []), ...(definition.directives ?? [])].filter(
        (directive, index, all) => all.findIndex((other) => other.name.value === directive.name.value) === index,
      ),
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...plain, ...objects.values()] };
}

/** Loaders here are DataLoaders per request (the same code also serves in-process calls), so Mercurius' own types for them are removed. */
function withoutLoaders(code: string): string {
  const end = code.search(/^(type Loader<|export type Loader<|export interface Loaders|declare module)/m);
  return `${(end < 0 ? code : code.slice(0, end)).trimEnd()}\n`;
}
