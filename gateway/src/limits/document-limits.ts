import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import { onlyOnceRule } from './only-once-rule.ts';
import { reportLimit } from './report-limit.ts';

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

const asError = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => reportLimit(context, error.message.replace('Syntax Error: ', ''))],
};

/** Rules beside those of the specification. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...asError }),
  maxAliasesRule({ n: limits.aliases, allowList: [], ...asError }),
  maxDirectivesRule({ n: limits.directives, ...asError }),
  onlyOnceRule(['logIn', 'confirmRegistration', 'startRegistration', 'changeOwnPassword', 'startEmailChange', 'confirmEmailChange']),
];
