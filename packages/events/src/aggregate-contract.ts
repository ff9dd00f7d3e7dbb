import type { z } from 'zod';

/** A subgraph that tells others of what it owns. */
export type Owner = 'identity' | 'contracts' | 'access' | 'billing';

/**
 * What an owner tells others of one kind of aggregate. Every event carries the whole state as others may see it: ids only, no personal
 * data. So delivery, catching up and comparing are one act for every projection of it.
 */
export interface AggregateContract<State extends z.ZodType = z.ZodType, Event extends string = string> {
  readonly owner: Owner;
  readonly type: string;
  readonly description: string;
  /** Of the state. A change that older readers would misread makes it a new version. */
  readonly version: number;
  readonly state: State;
  /** What may happen to it: type of the event → what it says. */
  readonly events: Readonly<Record<Event, string>>;
  /** Makes a state of the next version out of one of this version, for events that were written before it. */
  readonly upcasts: Readonly<Record<number, (older: Record<string, unknown>) => Record<string, unknown>>>;
}

export type StateOf<C extends AggregateContract> = z.output<C['state']>;
export type EventOf<C extends AggregateContract> = keyof C['events'] & string;

/** The contract of an aggregate; fields that a reader does not know are let pass, so that owners can add some within a version. */
export function aggregate<Shape extends z.ZodRawShape, Event extends string>(
  contract: Omit<AggregateContract<z.ZodObject<Shape>, Event>, 'upcasts'> & Partial<Pick<AggregateContract, 'upcasts'>>,
): AggregateContract<z.ZodObject<Shape>, Event> {
  return { upcasts: {}, ...contract };
}

/** A state that cannot be read: it breaks its contract, or is of a version that this process does not know. Says so without any value. */
export class UnreadableState extends Error {}

/**
 * Reads a state of any version up to the contract's own.
 *
 * @throws UnreadableState
 */
export function readState<C extends AggregateContract>(contract: C, version: number, data: unknown): StateOf<C> {
  const { type, version: known } = contract;
  if (version > known) throw new UnreadableState(`${type} is of version ${version}, and this service reads up to ${known}`);
  let state = data as Record<string, unknown>;
  for (let older = version; older < known; older++) {
    const upcast = contract.upcasts[older];
    if (!upcast) throw new UnreadableState(`${type} is of version ${version}, which this service does not read any more`);
    state = upcast(state);
  }
  const read = contract.state.safeParse(state);
  if (read.success) return read.data as StateOf<C>;
  const wrong = read.error.issues.map(({ path, code }) => `${path.join('.') || 'state'} ${code}`);
  throw new UnreadableState(`${type} breaks its contract: ${wrong.join(', ')}`);
}
