/** Lint rules for SDL that @graphql-eslint lacks; loaded by `eslint.config.js`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLESLintRule } from '@graphql-eslint/eslint-plugin';
import { GraphQLObjectType, isCompositeType, Kind, type TypeNode, valueFromASTUntyped } from 'graphql';

type Field = Parameters<NonNullable<ReturnType<GraphQLESLintRule['create']>['FieldDefinition']>>[0];

const isInternal = (field: Field): boolean => field.directives?.some((directive) => directive.name.value === 'inaccessible') ?? false;

/** `Foo!` for a required type, else null. */
function requiredName(type: TypeNode): string | null {
  return type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : null;
}

/** All mutations have the same form: `verbNoun(input: VerbNounInput!): SomethingResult!`. Commands between services are exempt. */
const mutationShape: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':matches(ObjectTypeDefinition, ObjectTypeExtension)[name.value=Mutation] > FieldDefinition'(field: Field) {
      const name = field.name.value;
      const args = field.arguments ?? [];
      if (isInternal(field) || args.length === 0) return;
      const wanted = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const [input] = args;
      if (args.length !== 1 || input?.name.value !== 'input' || requiredName(input.rawNode().type) !== wanted) {
        context.report({ node: field.name, message: `Mutation \`${name}\` takes one argument: \`input: ${wanted}!\`.` });
      }
      if (!requiredName(field.rawNode().type)?.endsWith('Result')) {
        context.report({ node: field.name, message: `Mutation \`${name}\` answers a union \`…Result!\`: expected failures are data.` });
      }
    },
  }),
};

/** A `…Result` must be a union, so that a failure can be added later. */
const resultIsUnion: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':matches(ObjectTypeDefinition, InterfaceTypeDefinition)[name.value=/Result$/]'(type: { name: Field['name'] }) {
      context.report({ node: type.name, message: `\`${type.name.value}\` has the name of a mutation result, which must be a union.` });
    },
  }),
};

/** The type inside all lists and non-nulls, and whether there was a list. */
function unwrapped(type: TypeNode, list = false): { name: string; list: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, list };
  return unwrapped(type.type, list || type.kind === Kind.LIST_TYPE);
}

/** Maximum size of a page; `readSize` of the kit refuses more. */
const LARGEST_PAGE = 100;

/** `@listSize` of a field. */
function listSizeOf(field: Field): Record<string, unknown> | null {
  const directive = field.rawNode().directives?.find(({ name }) => name.value === 'listSize');
  return directive
    ? Object.fromEntries((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
    : null;
}

const holds = (list: unknown, name: string): boolean => Array.isArray(list) && list.includes(name);

/** What a field lacks that returns a list of objects or a page of one; null when it is complete. */
function missingBound(field: Field, isConnection: boolean, hasIdentity: boolean): string | null {
  const hasFirst = field.rawNode().arguments?.some((argument) => argument.name.value === 'first') ?? false;
  // relay-arguments checks pages themselves
  if (!hasFirst && (hasIdentity || isConnection)) return isConnection ? null : '`first`: make it a connection, or give it `first`';
  const { assumedSize, slicingArguments, sizedFields } = listSizeOf(field) ?? {};
  if (typeof assumedSize !== 'number' || assumedSize > LARGEST_PAGE) return `a cap: \`@listSize(assumedSize:)\` of at most ${LARGEST_PAGE}`;
  if (hasFirst && !holds(slicingArguments, 'first')) return '`slicingArguments: ["first"]` in its `@listSize`';
  if (isConnection && !holds(sizedFields, 'edges')) return '`sizedFields: ["edges"]` in its `@listSize`';
  return null;
}

/**
 * Every list of objects has a bound that the gateway can calculate with (trust.md 3, 4). A list of things with an identity grows, so it is
 * a connection or has `first`; all others declare how long they can be.
 */
const listsArePages: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':matches(ObjectTypeDefinition, ObjectTypeExtension) > FieldDefinition'(field: Field) {
      const { name, list } = unwrapped(field.rawNode().type);
      const isConnection = name.endsWith('Connection');
      const type = context.sourceCode.parserServices.schema?.getType(name);
      const isEdges = field.name.value === 'edges' && name.endsWith('Edge');
      if (isInternal(field) || isEdges || !isCompositeType(type) || !(list || isConnection)) return;
      const missing = missingBound(field, isConnection, type instanceof GraphQLObjectType && 'id' in type.getFields());
      if (missing) context.report({ node: field.name, message: `\`${field.name.value}\` lists \`${name}\` without ${missing}.` });
    },
  }),
};

type Described = Parameters<NonNullable<ReturnType<GraphQLESLintRule['create']>['ObjectTypeDefinition']>>[0];

const requirementNumber = /\b(?:[TZLHKBX]|[PF]-[A-Z])-\d{2}\b/;
const insideWord = /\b(?:subgraph|gateway|identity|contracts|access|billing) (?:cannot be|does not|is away|names it)\b/;

/** Outsiders read descriptions: requirement numbers belong in comments, and service names are internal. */
const plainDescriptions: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    '[description.value]'(node: Described) {
      const text = node.description?.rawNode().value ?? '';
      if (requirementNumber.test(text)) {
        context.report({ node, message: 'Outsiders read descriptions: put the requirement number into a comment (`# T-49`).' });
      }
      if (insideWord.test(text)) {
        context.report({ node, message: 'A description must not name a service: say what is unavailable, not who.' });
      }
    },
  }),
};

/** Words in the last table of the glossary, with their replacements. */
function avoidedWords(): ReadonlyMap<string, string> {
  const glossary = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8');
  const table = glossary.slice(glossary.indexOf('| Not | But |'));
  return new Map([...table.matchAll(/^\| (\w+) \| (.+) \|$/gm)].slice(1).map(([, not, but]) => [not!.toLowerCase(), but!]));
}

/** `seatMembersLeft` → seat, members, left. */
const wordsOf = (name: string): string[] => name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());

/** Names use the words of the glossary (docs/glossary.md): a word that it says to avoid may not occur in a name. */
const glossary: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => {
    const avoided = avoidedWords();
    return {
      ':matches(ObjectTypeDefinition, InterfaceTypeDefinition, InputObjectTypeDefinition, EnumTypeDefinition, UnionTypeDefinition, FieldDefinition, InputValueDefinition, EnumValueDefinition)'({
        name,
      }: {
        name: Field['name'];
      }) {
        for (const word of wordsOf(name.value)) {
          const but = avoided.get(word) ?? avoided.get(word.replace(/s$/, ''));
          if (but) context.report({ node: name, message: `\`${name.value}\`: not "${word}" but ${but} (docs/glossary.md).` });
        }
      },
    };
  },
};

export const graphHouseRules = {
  rules: {
    'mutation-shape': mutationShape,
    'result-is-union': resultIsUnion,
    'lists-are-pages': listsArePages,
    'plain-descriptions': plainDescriptions,
    glossary,
  },
};
