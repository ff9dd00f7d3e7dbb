/** A change that others need to know, in transit. `data` is the whole public state of the aggregate, with ids only. */
export interface EventEnvelope {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly tenant: string;
  readonly aggregate: { readonly type: string; readonly id: string; readonly seq: number };
  /** Business time at the owner. */
  readonly at: string;
  readonly data: unknown;
}

/** One aggregate in its owner's current state, as a snapshot command returns it. */
export type AggregateState = Pick<EventEnvelope, 'tenant' | 'aggregate' | 'at' | 'data'>;
