/** A change that others need to know of, as it travels. `data` is the whole state of the aggregate as others see it, by ids only. */
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

/** One aggregate as its owner knows it now: what a snapshot command answers. */
export type AggregateState = Pick<EventEnvelope, 'tenant' | 'aggregate' | 'at' | 'data'>;
