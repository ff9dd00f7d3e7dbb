import type { Id } from '@monban/domain-kit';

/** Who caused an event, as far as ids say. */
export interface EventActor {
  readonly role: string;
  readonly accountId: string | null;
}

/** A change that others need to know of, as it travels. `data` is the whole state of the aggregate as others see it, by ids only. */
export interface EventEnvelope {
  readonly id: string;
  readonly type: string;
  /** Of the state. */
  readonly version: number;
  readonly tenant: string;
  /** Place in the owner's log of this tenant: 1, 2, 3… without a gap. */
  readonly position: number;
  readonly aggregate: { readonly type: string; readonly id: string; readonly seq: number };
  /** Business time at the owner. */
  readonly at: string;
  /** The request that caused it; null for what no request asked for. */
  readonly requestId: string | null;
  readonly actor: EventActor | null;
  readonly data: unknown;
}

/** One aggregate as its owner knows it at some point, read by its contract. */
export interface AggregateState<State = unknown> {
  readonly tenant: Id<'tenant'>;
  /** Uuid. */
  readonly id: string;
  readonly seq: number;
  /** Business time at the owner. */
  readonly at: string;
  readonly data: State;
}
