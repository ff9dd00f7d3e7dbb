import type { EntryDecision, RefusalCode } from './decision.ts';
import type { ContractNumber, Direction, EntryPath } from './entry-facts.ts';
import { PATH_RULES } from './path-rules.ts';
import type { Rule, TraceStep } from './trace.ts';

/** The rule whose steps explain a refusal. */
const EXPLAINED_BY: Readonly<Record<RefusalCode, Rule>> = {
  ENTRY_FACTS_STALE: 'FACTS_RECENT',
  ENTRY_ALREADY_INSIDE: 'NOT_INSIDE',
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

/** The failed steps behind a refusal, of the first plan with any: the reason is always the first plan's. */
export function reasonSteps(trace: readonly TraceStep[], code: RefusalCode): TraceStep[] {
  const failed = trace.filter((step) => step.rule === EXPLAINED_BY[code] && !step.held);
  return failed.filter((step) => contractOf(step) === contractOf(failed[0]));
}

/** One rule in a decision as people read it. Includes rules after the answer, to show how far the decision got. */
export interface ExplainedStep {
  readonly rule: Rule;
  readonly outcome: 'HELD' | 'NOT_HELD' | 'NOT_LOOKED_AT';
  /** Whether the answer comes from here. */
  readonly decisive: boolean;
  /** The contract concerned; null for rules about the person. */
  readonly contract: ContractNumber | null;
  /** Null when it was not examined. */
  readonly step: TraceStep | null;
}

interface Answered extends Pick<EntryDecision, 'allowed' | 'code'> {
  readonly path: EntryPath;
  readonly direction: Direction;
}

/** The trace of an answer, step by step, including the rules that it did not reach (P-H-05). */
export function explain(trace: readonly TraceStep[], answered: Answered): ExplainedStep[] {
  const decisive = new Set(decisiveSteps(trace, answered));
  const steps = trace.map((step): ExplainedStep => ({
    rule: step.rule,
    outcome: step.held ? 'HELD' : 'NOT_HELD',
    decisive: decisive.has(step),
    contract: contractOf(step),
    step,
  }));
  const stages = stagesOf(answered);
  const reached = Math.max(...trace.map(({ rule }) => stages.findIndex((rules) => rules.includes(rule))), -1);
  for (const [rule] of stages.slice(reached + 1)) {
    steps.push({ rule: rule!, outcome: 'NOT_LOOKED_AT', decisive: false, contract: null, step: null });
  }
  return steps;
}

function decisiveSteps(trace: readonly TraceStep[], { code }: Answered): TraceStep[] {
  if (code === null) return trace.slice(-1).filter(({ held }) => held);
  return code === 'EXIT_NOT_ELIGIBLE' ? trace.filter(({ held }) => !held) : reasonSteps(trace, code);
}

/**
 * The rules by stage, in the order of judging; the first of a stage represents it when none was examined. Rules that only some places
 * require (`FACTS_RECENT`, `NOT_INSIDE`) are not stages: elsewhere nobody misses them.
 */
function stagesOf({ path, direction }: Answered): Rule[][] {
  const { enforced, looksAtDevice, looksAtLocation } = PATH_RULES[path];
  const stops: Rule[][] = [['PROFILE_NOT_STOPPED'], ['IDENTITY_NOT_STOPPED']];
  if (!enforced) return direction === 'EXIT' ? stops : [];
  return [
    ...stops,
    ...(looksAtDevice ? [['DEVICE_ELIGIBLE'] satisfies Rule[]] : []),
    ['PLAN_IN_FORCE'],
    ...(looksAtLocation && direction === 'ENTRY' ? [['PLAN_LOCATION'] satisfies Rule[]] : []),
    CONDITIONS,
  ];
}

const CONDITIONS: Rule[] = [
  'PLAN_UNRESTRICTED',
  'COVERED_RESERVATION',
  'PLAN_NEEDS_NO_TICKET',
  'PLAN_HAS_BANDS',
  'BAND_TIME',
  'BAND_DAY',
  'BAND_COUNT',
  'BAND_CHOSEN',
  'KEY_COVERS',
  'TICKET_USABLE',
  'TICKET_CHOSEN',
];

function contractOf(step: TraceStep | undefined): ContractNumber | null {
  return step && 'contract' in step ? step.contract : null;
}
