/** Lint rules for SDL that @graphql-eslint does not have; loaded by `eslint.config.js`. */
import type { GraphQLESLintRule } from '@graphql-eslint/eslint-plugin';
import { GraphQLObjectType, Kind, type TypeNode } from 'graphql';

type Field = Parameters<NonNullable<ReturnType<GraphQLESLintRule['create']>['FieldDefinition']>>[0];

const isInternal = (field: Field): boolean => field.directives?.some((directive) => directive.name.value === 'inaccessible') ?? false;

/** `Foo!` for a required type, else null. */
function requiredName(type: TypeNode): string | null {
  return type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : null;
}

/** Mutations look alike: `verbNoun(input: VerbNounInput!): SomethingResult!`. Commands between services are exempt. */
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

/** A `…Result` is a union, so that a failure can join it later. */
const resultIsUnion: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':matches(ObjectTypeDefinition, InterfaceTypeDefinition)[name.value=/Result$/]'(type: { name: Field['name'] }) {
      context.report({ node: type.name, message: `\`${type.name.value}\` is named like the answer of a mutation, which is a union.` });
    },
  }),
};

/** The type inside all lists and non-nulls, and whether there was a list. */
function unwrapped(type: TypeNode, list = false): { name: string; list: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, list };
  return unwrapped(type.type, list || type.kind === Kind.LIST_TYPE);
}

/** A list of things that have an identity grows: it is a connection, or at least has `first` with a cap (trust.md 4). */
const listsArePages: GraphQLESLintRule = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    ':matches(ObjectTypeDefinition, ObjectTypeExtension) > FieldDefinition'(field: Field) {
      const { name, list } = unwrapped(field.rawNode().type);
      const hasFirst = field.rawNode().arguments?.some((argument) => argument.name.value === 'first') ?? false;
      if (!list || hasFirst || isInternal(field)) return;
      const type = context.sourceCode.parserServices.schema?.getType(name);
      if (type instanceof GraphQLObjectType && 'id' in type.getFields()) {
        context.report({
          node: field.name,
          message: `\`${field.name.value}\` lists \`${name}\` without \`first\`: make it a connection, or give it \`first\`.`,
        });
      }
    },
  }),
};

export const graphHouseRules = {
  rules: { 'mutation-shape': mutationShape, 'result-is-union': resultIsUnion, 'lists-are-pages': listsArePages },
};
