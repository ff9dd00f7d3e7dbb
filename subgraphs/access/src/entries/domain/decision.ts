import type { IsoDate } from '@monban/domain-kit';
import type { BandId } from '../../bands/domain/band-hours.ts';
import type { ContractNumber, TicketId } from './entry-facts.ts';
import type { PlanStepReason } from './plan-step.ts';
import type { StopCode } from './stop-flag.ts';
import type { Trace, TraceStep } from './trace.ts';

/** Why somebody is refused (requirements 4.5). */
export type RefusalCode =
  | StopCode
  | PlanReason
  | 'ENTRY_FACTS_STALE'
  | 'ENTRY_ALREADY_INSIDE'
  | 'ENTRY_DEVICE_NOT_ELIGIBLE'
  | 'ENTRY_NO_PLAN';
export type PlanReason = PlanStepReason | 'ENTRY_LOCATION_NOT_ALLOWED' | 'ENTRY_TICKET_REQUIRED';

/** The entry right that an entry consumes. */
export type Consumption =
  | { readonly kind: 'PLAN'; readonly contract: ContractNumber; readonly band: BandId; readonly date: IsoDate }
  | { readonly kind: 'TICKET'; readonly ticket: TicketId; readonly band: BandId; readonly date: IsoDate };

export interface EntryDecision extends Verdict {
  /** The facts behind the decision may be stale; set whatever the answer is. */
  readonly stale: boolean;
}

/** The answer of the rules. */
export interface Verdict {
  /** Whether the door opens. */
  readonly allowed: boolean;
  /** `EXIT_NOT_ELIGIBLE` is a warning: the door opens all the same (H-68). */
  readonly code: RefusalCode | 'EXIT_NOT_ELIGIBLE' | null;
  /** The notice for staff (H-58, H-67, H-69, H-86). */
  readonly notice: 'ERROR' | 'WARNING' | null;
  readonly consumes: Consumption | null;
  /** Every rule that was examined, in order, for staff and for the refusal message. */
  readonly trace: readonly TraceStep[];
}

export function letIn(consumes: Consumption | null, trace: Trace): Verdict {
  return { allowed: true, code: null, notice: null, consumes, trace };
}

export function refused(code: RefusalCode, trace: Trace): Verdict {
  return { allowed: false, code, notice: 'ERROR', consumes: null, trace };
}
