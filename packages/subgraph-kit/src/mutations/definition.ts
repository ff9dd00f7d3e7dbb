import type { Result } from '@monban/domain-kit';
import type { z } from 'zod';
import type { AuditActor, AuditEntry } from '../audit/write-audit.ts';
import type { RequestContext } from '../context.ts';
import type { Em } from '../database/database.ts';
import type { Failure } from '../failures.ts';
import type { Refused } from './refused.ts';

/** What survives JSON: an answer is stored with its key and repeated. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/**
 * The answer of a committed mutation: ids of what it changed (`{ contract: { id } }`) and plain values. Objects are read after the commit,
 * through the usual look-ups, so that the same key gets the same answer.
 */
export type Reference = Readonly<Record<string, Json>>;

/** The refusal of a decision: a code, and the data that the screen needs. */
export interface Coded {
  readonly code: string;
}

/** When a decision is made, by the tenant's clock and in its zone. */
export interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** Everything that is known once the decision is made. */
export interface Decided<I, P, F, C> extends Moment {
  readonly ctx: RequestContext;
  /** The tenant in whose transaction this happens. */
  readonly tenantId: string;
  readonly input: I;
  readonly prepared: P;
  readonly facts: F;
  readonly change: C;
}

/** An entry for the audit chain; `actor` if it is not the viewer. */
export type MutationAudit = AuditEntry & { readonly actor?: Omit<AuditActor, 'requestId'> };

/** The effect of a change on people and objects, shown before it is made. Its type implements `Preview`. */
export interface PreviewStep<N extends string, I, F, C, V, R> {
  /** Name of its type in the graph. */
  readonly type: N;
  /** Pure. All of it is shown, and the token covers exactly that. */
  readonly of: (facts: F, change: C, input: I) => V;
  /** Code of the warning when the change requires a confirmed preview; null when it does not. */
  readonly warning?: (consequences: V) => (keyof R & string) | null;
}

/** The steps of one mutation, in order. */
export interface MutationSteps<
  A extends string,
  S extends z.ZodObject,
  R,
  N extends string,
  P,
  T,
  F,
  C,
  E extends Coded,
  PN extends string,
  V,
  Ref extends Reference,
> {
  /** Its row of the permission table, which names `Mutation.<field>`. */
  readonly action: A;
  /** The fields of its form. The kit reads key, version and preview. */
  readonly input: S;
  /** Code of an expected failure → its type in the graph. Everything that this mutation can refuse. */
  readonly refusals?: R;
  /** Type of the answer on success. */
  readonly answer: N;
  /** The tenant in which it happens, if not the viewer's; null when none can be found. */
  readonly tenant?: (ctx: RequestContext, input: z.output<S>, key: string | null) => string | null | Promise<string | null>;
  /** Why it takes no key: repeating it is harmless, or intended. */
  readonly keyless?: string;
  /** The owner of the key when nobody is logged in: a mailed token, an address. Stored as a digest. */
  readonly scope?: (input: z.output<S>, ctx: RequestContext) => string;
  /** Wraps the whole with what must be counted or held (rate limits); not run for a key that already has its answer. */
  readonly around?: <O extends { readonly __typename: string }>(
    ctx: RequestContext,
    input: z.output<S>,
    work: () => Promise<O>,
  ) => Promise<O | Failure<string>>;
  /** Slow or external work before the transaction: passwords, other services. */
  readonly prepare?: (ctx: RequestContext, input: z.output<S>, tenantId: string) => Promise<P | Refused>;
  /** Loads and locks the object of the decision; null when there is none. Runs again when the transaction is retried. */
  readonly load: (em: Em, input: z.output<S>, ctx: RequestContext, prepared: P) => Promise<F | null>;
  /** Code for both "does not exist" and "belongs to somebody else": neither reveals that an object exists. */
  readonly unknown?: keyof R & string;
  /** The facts for the permission row. Needed when the row depends on the object. */
  readonly thing?: (facts: F, input: z.output<S>) => T;
  /** The current version; compared with `expectedVersion`. */
  readonly version?: (facts: F) => number;
  /** Pure: whether and how the object changes. */
  readonly decide?: (facts: F, input: z.output<S>, moment: Moment) => Result<C, E>;
  readonly preview?: PreviewStep<PN, z.output<S>, F, C, V, R>;
  /** Persists the change. What it leaves in the entity manager is flushed afterwards. */
  readonly commit: (em: Em, decided: Decided<z.output<S>, P, F, C>) => Promise<Ref> | Ref;
  /** Unique or exclusion constraint → code, where only the database can tell that somebody else was faster. */
  readonly constraints?: Readonly<Record<string, keyof R & string>>;
  /** Informs other services, in the transaction of the change. */
  readonly emit?: (em: Em, decided: Decided<z.output<S>, P, F, C>) => Promise<void>;
  /** The audit entries; none when nothing changed. */
  readonly audit: (decided: Decided<z.output<S>, P, F, C> & { readonly answer: Ref }) => MutationAudit | readonly MutationAudit[];
  /** Fields of the answer that are shown once: stored sealed, with a key outside the database. */
  readonly secrets?: readonly (keyof Ref & string)[];
  /** Effects on the viewer's own browser, after the commit. Not for a repeated key. */
  readonly after?: (decided: Decided<z.output<S>, P, F, C>) => void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- steps of different things run through one pipeline
type Whatever = any;

/** Steps whose types were checked at their definition; the pipeline only passes their values on. */
export type AnySteps = MutationSteps<
  string,
  z.ZodObject,
  Record<string, string>,
  string,
  Whatever,
  Whatever,
  Whatever,
  Whatever,
  Coded,
  string,
  Whatever,
  Reference
>;

/** The possible failures of a decision, each with the data of its code. */
export type RefusalsOf<R, E extends Coded> = {
  [K in keyof R & string]: R[K] extends string
    ? [Extract<E, { readonly code: K }>] extends [never]
      ? never
      : Failure<R[K], Omit<Extract<E, { readonly code: K }>, 'code'>>
    : never;
}[keyof R & string];
