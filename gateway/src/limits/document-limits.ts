import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import { onlyOnceRule } from './only-once-rule.ts';

/** What a document may hold at most. Our largest screen needs about half of each. */
export const limits = {
  tokens: 1000,
  /** Validation stops after so many errors. */
  errors: 5,
  depth: 10,
  /** `__typename` counts too. */
  aliases: 15,
  directives: 5,
  /** Bytes. */
  body: 100_000,
} as const;

/** Reported as a validation error (the rules' own way, throwing, would answer 500); `limit` tells it from the others. */
export const reportLimit = (context: ValidationContext | null, message: string): void =>
  context?.reportError(new GraphQLError(message, { extensions: { limit: true } }));

const asError = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => reportLimit(context, error.message.replace('Syntax Error: ', ''))],
};

/** Rules beside those of the specification. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...asError }),
  maxAliasesRule({ n: limits.aliases, allowList: [], ...asError }),
  maxDirectivesRule({ n: limits.directives, ...asError }),
  onlyOnceRule(['logIn', 'confirmRegistration', 'startRegistration']),
];
