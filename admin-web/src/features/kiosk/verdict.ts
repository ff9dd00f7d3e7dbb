import type { RecordEntryMutation } from './kiosk.gen.ts';

/** What the screen at the door says. */
export interface Verdict {
  /** The record that was written; null when the code does not identify anybody. */
  readonly recordId: string | null;
  readonly allowed: boolean;
  readonly direction: 'ENTRY' | 'EXIT';
  /** The person's name; null when the code does not identify anybody, or identity cannot be asked. */
  readonly name: string | null;
  readonly product: string | null;
  /** The reason in a sentence; for an admitted person a warning, usually none. */
  readonly message: string | null;
  /** What would open the door at once. */
  readonly remedy: string | null;
}

type Answer = Exclude<RecordEntryMutation['recordEntry'], { __typename: 'DeviceNotInstalled' }>;

/** How long a verdict stays, in ms: the next person may be waiting, but a refusal has to be read, and staff need a moment to come. */
export function shownFor({ allowed }: Pick<Verdict, 'allowed'>, staffCalled: boolean): number {
  if (allowed) return 3_000;
  return staffCalled ? 60_000 : 10_000;
}

/** Converts the API's answer into the screen's text; an unknown or old code refuses like any other reason. */
export function verdictOf(answer: Answer, direction: 'ENTRY' | 'EXIT'): Verdict {
  if (answer.__typename !== 'EntryJudged') {
    return { recordId: null, allowed: false, direction, name: null, product: null, message: answer.message, remedy: null };
  }
  const { record } = answer;
  return {
    recordId: record.id,
    allowed: record.allowed,
    direction: record.direction,
    name: record.account?.name ?? null,
    product: record.product?.name ?? null,
    message: record.message,
    remedy: record.remedy,
  };
}

/** A message for reading from two metres: its first sentence large, the rest below. */
export function headline(message: string): { readonly large: string; readonly rest: string } {
  const [, large = message, rest = ''] = /^(.*?(?:。|[.] ))(.*)$/.exec(message) ?? [];
  return { large: large.trim().replace(/。$/, ''), rest: rest.trim() };
}

export type Greeting = 'morning' | 'day' | 'evening';

/** The greeting for the hour at the location, 0 to 23. */
export function greetingAt(hour: number): Greeting {
  if (hour >= 4 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'day' : 'evening';
}
