import { isOutage } from '@monban/testkit/world';

/** How an operation ended for its client: acknowledged, permanently refused, or unknown (an outage, a cut connection). */
export type Outcome = 'ok' | 'refused' | 'unknown';

/** What clients do to the platform, with the facts that its checker needs. Addresses identify people. */
export interface Deeds {
  /** A seat member's registration, from the form to the confirmation; `refused`: there was no free seat. */
  register: { readonly person: string; readonly password: string };
  /** A seat member is removed by the holder. */
  remove: { readonly person: string };
  /** Staff stop a person's entries, or allow them again. */
  stop: { readonly person: string };
  allow: { readonly person: string };
  /** A device reads a code; several readings of one key are one entry. */
  read: { readonly person: string; readonly key: string; readonly allowed?: boolean; readonly recordId?: string };
  /** A client writes a value and reads it back. */
  write: { readonly cell: string; readonly value: string };
  look: { readonly cell: string; readonly value?: string };
}
export type Kind = keyof Deeds;

/** One operation as its client saw it; milliseconds since the start of the round. */
export type Operation<K extends Kind = Kind> = {
  [Each in K]: { readonly kind: Each; readonly begun: number; readonly ended: number; readonly outcome: Outcome } & Deeds[Each];
}[K];

/** A period in which something was broken. */
export interface Fault {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Everything that clients did in a round, in order of completion, and every fault during it. */
export class History {
  readonly operations: Operation[] = [];
  readonly faults: Fault[] = [];
  /** Errors that no outage explains. */
  readonly surprises: string[] = [];
  readonly #start = performance.now();

  now(): number {
    return performance.now() - this.#start;
  }

  /** The result of `work`; null when it met an outage. Records any other error as a surprise. */
  async unlessDown<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) this.surprises.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** Runs an operation and records how it ended; an exception means unknown. */
  async run<K extends Kind>(
    kind: K,
    deed: Deeds[K],
    work: () => Promise<{ readonly outcome: Outcome } & Partial<Deeds[K]>>,
  ): Promise<Operation<K>> {
    const begun = this.now();
    const result = (await this.unlessDown(work)) ?? { outcome: 'unknown' };
    const operation = { kind, ...deed, ...result, begun, ended: this.now() } as unknown as Operation<K>;
    this.operations.push(operation as unknown as Operation);
    return operation;
  }

  /** Causes a fault for as long as `work` takes. */
  async break(name: string, work: () => Promise<void>): Promise<void> {
    const from = this.now();
    try {
      await work();
    } finally {
      this.faults.push({ name, from, to: this.now() });
    }
  }

  of<K extends Kind>(...kinds: readonly K[]): Operation<K>[] {
    return this.operations.filter(({ kind }) => (kinds as readonly Kind[]).includes(kind)) as unknown as Operation<K>[];
  }
}
