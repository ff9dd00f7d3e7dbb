import type { ContractKey, Step, Story, When } from './story.ts';

export const zone = 'Asia/Tokyo';

/** The instant of a step; steps of today never lie in the future. */
export function instantOf({ daysAgo, hour }: When, now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  // not everything happens on the hour
  const time = Temporal.PlainTime.from({ hour, minute: (daysAgo * 7 + hour * 11) % 60 });
  const then = today.subtract({ days: daysAgo }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  return Temporal.Instant.compare(then, now) > 0 ? now : then;
}

interface Span {
  readonly from: Temporal.Instant;
  /** Exclusive; null: until now. */
  until: Temporal.Instant | null;
}
interface Use extends Span {
  readonly contract: ContractKey;
}

/** Somebody with an account, as the door would know them. */
export interface Visitor {
  readonly email: string;
  /** Null once removed or locked: without a login there is no code to show. */
  readonly present: Span;
  /** Contracts the person holds, and the one on which the person has a seat. */
  readonly uses: readonly Use[];
  /** When staff stopped the person's entry. */
  readonly stoppedAt: Temporal.Instant | null;
}

export interface Standing {
  readonly visitors: readonly Visitor[];
  readonly productOf: ReadonlyMap<ContractKey, string>;
  /** When a contract was suspended. */
  readonly suspendedAt: ReadonlyMap<ContractKey, Temporal.Instant>;
}

/** Who could come to the door when, and with which contract. */
export function standingOf(story: Pick<Story, 'steps'>, now: Temporal.Instant): Standing {
  const visitors = new Map<string, { email: string; present: Span; uses: Use[]; stoppedAt: Temporal.Instant | null }>();
  const productOf = new Map<ContractKey, string>();
  const suspendedAt = new Map<ContractKey, Temporal.Instant>();
  const enter = (email: string, from: Temporal.Instant, uses: Use[]): void => {
    visitors.set(email, { email, present: { from, until: null }, uses, stoppedAt: null });
  };
  const tell = (step: Step, at: Temporal.Instant): void => {
    switch (step.kind) {
      case 'signUp':
        enter(step.person.email, at, []);
        break;
      case 'seat':
        enter(step.person.email, at, [{ contract: step.contract, from: at, until: null }]);
        break;
      case 'contract':
        productOf.set(step.contract, step.product);
        visitors.get(step.holder)!.uses.push({ contract: step.contract, from: at, until: null });
        break;
      case 'suspend':
        suspendedAt.set(step.contract, at);
        break;
      case 'stopEntry':
        visitors.get(step.email)!.stoppedAt = at;
        break;
      case 'remove':
      case 'lock':
        visitors.get(step.email)!.present.until = at;
        break;
      default:
    }
  };
  for (const step of story.steps) tell(step, instantOf(step, now));
  return { visitors: [...visitors.values()], productOf, suspendedAt };
}
