import { isDeepStrictEqual } from 'node:util';
import { entryDecisionVector } from '../../subgraphs/access/src/entries/entry-decision.vectors.ts';
import { recurringKeysVector } from '../../subgraphs/access/src/keys/recurring-keys.vectors.ts';
import { invoiceTaxVector } from '../../subgraphs/billing/src/invoices/invoice-tax.vectors.ts';
import { licenceChargeVector, monthlyLicencesVector } from '../../subgraphs/billing/src/licences/licences.vectors.ts';
import { guestTrialVector } from '../../subgraphs/contracts/src/guests/guest-trial.vectors.ts';
import { seatLedgerVector } from '../../subgraphs/contracts/src/seats/seat-ledger.vectors.ts';

type Evaluate = typeof entryDecisionVector;

/** Each suite takes the facts of a case and answers in the format of the case's `expect`. */
const SUITES: ReadonlyMap<string, Evaluate> = new Map([
  ['entry-decision', entryDecisionVector],
  ['recurring-keys', recurringKeysVector],
  ['seat-ledger', seatLedgerVector],
  ['licence-charge', licenceChargeVector],
  ['monthly-licences', monthlyLicencesVector],
  ['guest-trial', guestTrialVector],
  ['invoice-tax', invoiceTaxVector],
]);

export const SUITE_NAMES = [...SUITES.keys()];

export interface SuiteReport {
  readonly passed: number;
  /** One line per failing case. */
  readonly failures: readonly string[];
}

/** Why a file cannot be run at all; the message is for the person at the command line. */
export class UnusableVectors extends Error {}

/** @param text the content of a vector file: `{ suite, cases: [{ id, …facts, expect }] }` */
export function runSuite(suite: string, text: string): SuiteReport {
  const evaluate = SUITES.get(suite);
  if (!evaluate) throw new UnusableVectors(`unknown suite "${suite}"; known: ${SUITE_NAMES.join(', ')}`);
  const cases = casesOf(suite, text);
  const failures = cases.flatMap((one, i) => failureOf(one, i, evaluate));
  return { passed: cases.length - failures.length, failures };
}

function casesOf(suite: string, text: string): readonly unknown[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw new UnusableVectors(`no JSON: ${(error as Error).message}`);
  }
  if (!isObject(file) || !Array.isArray(file['cases'])) throw new UnusableVectors('no vectors: expected an object with a list "cases"');
  if (file['suite'] !== undefined && file['suite'] !== suite)
    throw new UnusableVectors(`the file contains the suite ${JSON.stringify(file['suite'])}, not "${suite}"`);
  return file['cases'];
}

function failureOf(one: unknown, index: number, evaluate: Evaluate): string[] {
  if (!isObject(one) || !('expect' in one)) return [`#${index}: a case must be an object with "expect"`];
  const { id, expect, ...facts } = one;
  const outcome = evaluate(facts);
  const actual = outcome.ok ? outcome.value : { error: outcome.error.code, issues: outcome.error.issues };
  if (isDeepStrictEqual(actual, expect)) return [];
  return [`${typeof id === 'string' ? id : `#${index}`}: expected ${JSON.stringify(expect)} actual ${JSON.stringify(actual)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
