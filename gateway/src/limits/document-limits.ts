import type { ValidationRule } from 'graphql';
import { type DocumentMeasures, measureDocument } from './measure-document.ts';
import { onlyOnceRule } from './only-once-rule.ts';
import { reportLimit } from './report-limit.ts';

/** What a request may hold at most. Our largest screens need about half of each. */
export const limits = {
  tokens: 1000,
  /** Validation stops after so many errors. */
  errors: 5,
  /** Bytes. */
  body: 100_000,
} as const;

/** What a document may measure at most. */
export const documentLimits: DocumentMeasures = {
  operations: 10,
  fragments: 20,
  spreads: 40,
  repeats: 40,
  depth: 10,
  /** `__typename` counts too. */
  aliases: 15,
  directives: 5,
  selections: 1000,
};

const words: Record<keyof DocumentMeasures, string> = {
  operations: 'operations',
  fragments: 'fragment definitions',
  spreads: 'fragment spreads',
  repeats: 'repetitions of one response key',
  depth: 'levels of fields',
  aliases: 'aliases',
  directives: 'directives',
  selections: 'selections with every fragment spread out',
};

/** What is wrong with a document's size, one sentence each. */
export function exceededLimits(measures: DocumentMeasures): string[] {
  const names = Object.keys(documentLimits) as (keyof DocumentMeasures)[];
  return names
    .filter((name) => measures[name] > documentLimits[name])
    .map((name) => `A document may hold at most ${documentLimits[name]} ${words[name]}; this one holds ${measures[name]}.`);
}

/**
 * Measures the document before any other rule walks over it. One that is too large is not looked at further: the rules of the
 * specification compare fields and fragments in pairs.
 */
export const documentLimitsRule: ValidationRule = (context) => ({
  Document: {
    enter(document) {
      const exceeded = exceededLimits(measureDocument(document));
      if (exceeded.length === 0) return undefined;
      for (const message of exceeded) reportLimit(context, message);
      return { ...document, definitions: [] };
    },
  },
});

/** What strangers may send, and what asks for a password. */
const onlyOnce = [
  'logIn',
  'logOut',
  'startRegistration',
  'confirmRegistration',
  'startPasswordReset',
  'resetPassword',
  'changeOwnPassword',
  'startEmailChange',
  'confirmEmailChange',
];

/** Rules beside those of the specification. */
export const limitRules: ValidationRule[] = [documentLimitsRule, onlyOnceRule(onlyOnce)];
