import type { ValidationRule } from 'graphql';
import { type DocumentMeasures, measureDocument } from './measure-document.ts';
import { onlyOnceRule } from './only-once-rule.ts';
import { reportLimit } from './report-limit.ts';

/** Limits of a request. Our largest screens use about half of each. */
export const limits = {
  tokens: 1000,
  /** Validation stops after this many errors. */
  errors: 5,
  /** Bytes. */
  body: 100_000,
} as const;

/** Limits on the measures of a document. */
export const documentLimits: DocumentMeasures = {
  operations: 10,
  fragments: 20,
  spreads: 40,
  repeats: 40,
  depth: 10,
  /** Includes `__typename`. */
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

/** The limits that a document exceeds, one sentence each. */
export function exceededLimits(measures: DocumentMeasures): string[] {
  const names = Object.keys(documentLimits) as (keyof DocumentMeasures)[];
  return names
    .filter((name) => measures[name] > documentLimits[name])
    .map((name) => `A document may contain at most ${documentLimits[name]} ${words[name]}; this one contains ${measures[name]}.`);
}

/**
 * Measures the document before any other rule walks it and rejects it at once when it is too large, because the rules of the specification
 * compare fields and fragments in pairs.
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

/** Fields that strangers may send and that ask for a password. */
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

/** Rules in addition to those of the specification. */
export const limitRules: ValidationRule[] = [documentLimitsRule, onlyOnceRule(onlyOnce)];
