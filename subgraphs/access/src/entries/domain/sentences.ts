import type { EntryDecision } from './decision.ts';
import { reasonSteps } from './explanation.ts';
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

/** The subject of a rule, as a heading over its sentence. */
export function ruleTitle(rule: Rule, language: Language): string {
  return LANGUAGES[language].titles[rule];
}

/** Shown for a rule without a sentence because the answer came before it. */
export function notLookedAt(language: Language): string {
  return LANGUAGES[language].notLookedAt;
}

/**
 * What a member reads at the door (H-51…H-56, P-H-23): 「木曜の夜間は対象外です。次は金曜 7:00 から」. Empty when nothing was refused.
 * @param next result of `nextAllowedAt`, if it was requested
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
  const reason = reasonSteps(decision.trace, code).map((step) => stepSentence(step, names, language));
  const parts = [...new Set(reason)];
  if (asked.next) {
    const at = asked.next.toZonedDateTimeISO(asked.timeZone);
    parts.push(next(at, asked.at.toZonedDateTimeISO(asked.timeZone).toPlainDate().until(at.toPlainDate()).days));
  }
  return parts.join(between);
}
