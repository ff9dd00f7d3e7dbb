import type { Result } from '@monban/domain-kit';
import type { z } from 'zod';
import type { AuditActor, AuditEntry } from '../audit/write-audit.ts';
import type { RequestContext } from '../context.ts';
import type { Em } from '../database/database.ts';
import type { Failure } from '../failures.ts';
import type { Refused } from './refused.ts';

/** What survives JSON: an answer is kept with its key and given again. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/**
 * What a committed mutation answers: ids of what it changed (`{ contract: { id } }`) and plain values. Things are read after the commit,
 * by the same look-ups as everywhere, so that the same key gets the same answer.
 */
export type Reference = Readonly<Record<string, Json>>;

/** What a decision says no by: a code, and the data that the screen needs. */
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

/** A line for the audit chain; `actor` where it is not the viewer. */
export type MutationAudit = AuditEntry & { readonly actor?: Omit<AuditActor, 'requestId'> };

/** What a change does to people and things, shown before it is made. Its type implements `Preview`. */
export interface PreviewStep<N extends string, I, F, C, V, R> {
  /** Name of its type in the graph. */
  readonly type: N;
  /** Pure. Everything in it is shown, and the token is made over exactly that. */
  readonly of: (facts: F, change: C, input: I) => V;
  /** Code of the warning when nobody may make this change without having looked; null when it may be made unseen. */
  readonly warning?: (consequences: V) => (keyof R & string) | null;
}

/** The steps of one mutation, in the order in which they are taken. */
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
  /** The fields of its form. Key, version and preview are read by the kit. */
  readonly input: S;
  /** Code of an expected failure → its type in the graph. Everything that this mutation can refuse. */
  readonly refusals?: R;
  /** Type of the answer once it is done. */
  readonly answer: N;
  /** The tenant it happens in, where that is not the viewer's; null when nothing leads to one. */
  readonly tenant?: (ctx: RequestContext, input: z.output<S>, key: string | null) => string | null | Promise<string | null>;
  /** Why it takes no key: asked twice it does no harm, or is meant twice. */
  readonly keyless?: string;
  /** Whose the key is, where nobody is logged in: a mailed token, an address. Kept as a digest. */
  readonly scope?: (input: z.output<S>, ctx: RequestContext) => string;
  /** What has to be counted or held around the whole (rate limits); not run for a key that has its answer. */
  readonly around?: <O extends { readonly __typename: string }>(
    ctx: RequestContext,
    input: z.output<S>,
    work: () => Promise<O>,
  ) => Promise<O | Failure<string>>;
  /** What takes long or asks elsewhere, before the transaction: passwords, other services. */
  readonly prepare?: (ctx: RequestContext, input: z.output<S>) => Promise<P | Refused>;
  /** Loads and locks what is decided upon; null when there is none. Runs anew when the transaction is tried again. */
  readonly load: (em: Em, input: z.output<S>, ctx: RequestContext, prepared: P) => Promise<F | null>;
  /** Code that answers both "there is none" and "it is none of yours": neither tells that a thing exists. */
  readonly unknown?: keyof R & string;
  /** What the row decides upon. Needed when the row depends on a thing. */
  readonly thing?: (facts: F, input: z.output<S>) => T;
  /** The version that stands; compared with `expectedVersion`. */
  readonly version?: (facts: F) => number;
  /** Pure: whether and how it changes. */
  readonly decide?: (facts: F, input: z.output<S>, moment: Moment) => Result<C, E>;
  readonly preview?: PreviewStep<PN, z.output<S>, F, C, V, R>;
  /** Persists the change. What it leaves in the entity manager is flushed after it. */
  readonly commit: (em: Em, decided: Decided<z.output<S>, P, F, C>) => Promise<Ref> | Ref;
  /** Unique or exclusion constraint → code, where only the database can tell that somebody else was faster. */
  readonly constraints?: Readonly<Record<string, keyof R & string>>;
  /** Tells other services, in the transaction of the change. */
  readonly emit?: (em: Em, decided: Decided<z.output<S>, P, F, C>) => Promise<void>;
  /** What is written into the audit chain; nothing when nothing was changed. */
  readonly audit: (decided: Decided<z.output<S>, P, F, C> & { readonly answer: Ref }) => MutationAudit | readonly MutationAudit[];
  /** Fields of the answer that are shown once: kept sealed, with a key that is not in the database. */
  readonly secrets?: readonly (keyof Ref & string)[];
  /** What concerns the viewer's own browser, once it is committed. Not for a repeated key. */
  readonly after?: (decided: Decided<z.output<S>, P, F, C>) => void;
}

// oxlint-disable-next-line typescript/no-explicit-any -- steps of different things run through one pipeline
type Whatever = any;

/** Steps whose types have been checked where they were defined; the pipeline only hands on what they give. */
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

/** The failures that a decision ends in, each with the data of its code. */
export type RefusalsOf<R, E extends Coded> = {
  [K in keyof R & string]: R[K] extends string
    ? [Extract<E, { readonly code: K }>] extends [never]
      ? never
      : Failure<R[K], Omit<Extract<E, { readonly code: K }>, 'code'>>
    : never;
}[keyof R & string];
