import type { EntryDecision, RefusalCode } from './decision.ts';
import type { Names, Sentences } from './sentence-form.ts';
import { ENGLISH } from './sentences.en.ts';
import { JAPANESE } from './sentences.ja.ts';
import type { Rule, TraceStep } from './trace.ts';

export type Language = 'ja' | 'en';

const LANGUAGES: Readonly<Record<Language, Sentences>> = { ja: JAPANESE, en: ENGLISH };

/** What staff read for one step of the trace. */
export function stepSentence(step: TraceStep, names: Names, language: Language): string {
  // Sound because the table is keyed by the step's own rule, which TypeScript cannot follow through a union.
  const sentence = LANGUAGES[language].rules[step.rule] as (step: TraceStep, names: Names) => string;
  return sentence(step, names);
}

/** The rule whose steps explain a refusal. */
const EXPLAINED_BY: Readonly<Record<RefusalCode, Rule>> = {
  ENTRY_STOPPED_PROFILE: 'PROFILE_NOT_STOPPED',
  ENTRY_STOPPED_IDENTITY: 'IDENTITY_NOT_STOPPED',
  ENTRY_DEVICE_NOT_ELIGIBLE: 'DEVICE_ELIGIBLE',
  ENTRY_NO_PLAN: 'PLAN_IN_FORCE',
  ENTRY_LOCATION_NOT_ALLOWED: 'PLAN_LOCATION',
  ENTRY_TICKET_REQUIRED: 'PLAN_NEEDS_NO_TICKET',
  ENTRY_PLAN_NEVER: 'PLAN_HAS_BANDS',
  ENTRY_OUTSIDE_TIME: 'BAND_TIME',
  ENTRY_OUTSIDE_DAY: 'BAND_DAY',
  ENTRY_COUNT_REACHED: 'BAND_COUNT',
};

/**
 * What a member reads at the door (H-51…H-56, P-H-23): 「木曜の夜間は対象外です。次は金曜 7:00 から」. Empty when nothing
 * was refused.
 * @param next of `nextAllowedAt`, where it has been asked for
 */
export function refusalMessage(
  decision: EntryDecision,
  asked: { readonly at: Temporal.Instant; readonly timeZone: string; readonly next: Temporal.Instant | null },
  names: Names,
  language: Language,
): string {
  const { code } = decision;
  if (code === null) return '';
  const { exitNotEligible, next, between } = LANGUAGES[language];
  if (code === 'EXIT_NOT_ELIGIBLE') return exitNotEligible;
  const reason = explaining(decision.trace, EXPLAINED_BY[code]).map((step) => stepSentence(step, names, language));
  const parts = [...new Set(reason)];
  if (asked.next) {
    const at = asked.next.toZonedDateTimeISO(asked.timeZone);
    parts.push(next(at, asked.at.toZonedDateTimeISO(asked.timeZone).toPlainDate().until(at.toPlainDate()).days));
  }
  return parts.join(between);
}

/** The failed steps of a rule, of the first plan that has one: the reason is always the first plan's. */
function explaining(trace: readonly TraceStep[], rule: Rule): TraceStep[] {
  const failed = trace.filter((step) => step.rule === rule && !step.held);
  return failed.filter((step) => contractOf(step) === contractOf(failed[0]));
}

function contractOf(step: TraceStep | undefined): number | null {
  return step && 'contract' in step ? step.contract : null;
}
