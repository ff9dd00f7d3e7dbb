import type { z } from 'zod';
import type { RequestContext } from '../context.ts';
import type { Failure } from '../failures.ts';
import type { Messages } from '../messages.ts';
import type { FactsOf, PermissionRows, Permissions } from '../permissions.ts';
import type { AnySteps, Coded, MutationSteps, Reference, RefusalsOf } from './definition.ts';
import type { Shown } from './preview.ts';
import { runMutation } from './run-mutation.ts';

/** A field of `Mutation` made from its definition. */
export interface Mutation<F extends string = string, Answer = unknown> {
  readonly field: F;
  readonly resolve: (parent: unknown, args: object, ctx: RequestContext) => Promise<Answer>;
  /** Absent for a mutation without steps. */
  readonly steps?: AnySteps;
  /** Why it has no steps, or no key. */
  readonly why?: string | undefined;
}

/** A mutation without steps. It gives the reason, and its row must not depend on an object. */
export interface BareMutation<A extends string, Args, Answer> {
  readonly action: A;
  /** The reason for having no steps and no key. */
  readonly why: string;
  readonly run: (ctx: RequestContext, args: Args) => Answer | Promise<Answer>;
}

/** The answers of its own steps; the schema check adds those that the kit gives for every mutation (`check-mutations.ts`). */
type AnswerOf<N extends string, Ref, R, E extends Coded, PN extends string, V> =
  | ({ readonly __typename: N } & Ref)
  | RefusalsOf<R, E>
  | ([V] extends [never] ? never : Shown<V, PN> | Failure<'PreviewStale', { preview: Shown<V, PN> }>);

/** Defines mutations with a subgraph's permission table and messages. */
export interface Mutations<T extends PermissionRows, M extends Messages> {
  /** Defines a mutation by its steps, which the kit executes. */
  define<
    F extends string,
    A extends keyof T & string,
    S extends z.ZodObject,
    N extends string,
    Ref extends Reference,
    Facts,
    const R extends { readonly [K in keyof M & string]?: string } = object,
    P = undefined,
    C = undefined,
    E extends Coded = never,
    PN extends string = never,
    V extends object = never,
  >(
    field: F,
    steps: MutationSteps<A, S, R, N, P, FactsOf<T[A]>, Facts, C, E, PN, V, Ref>,
  ): Mutation<F, AnswerOf<N, Ref, R, E, PN, V>>;
  /** Defines one of the few without steps. */
  bare<F extends string, A extends keyof T & string, Args, Answer>(field: F, bare: BareMutation<A, Args, Answer>): Mutation<F, Answer>;
}

/** How the mutations of a subgraph are defined. Fails for a definition that does not match its permission row. */
export function mutationsOf<T extends PermissionRows, M extends Messages>(permissions: Permissions<T>, messages: M): Mutations<T, M> {
  const rowOf = (field: string, action: string) => {
    if (permissions.actionOf(`Mutation.${field}`) !== action) throw new Error(`${action} does not name Mutation.${field}`);
    return permissions.rows[action]!;
  };
  const dependsOnThing = (row: object): boolean => Object.entries(row).some(([cell, may]) => cell !== 'facts' && typeof may === 'function');
  return {
    define(field, given) {
      const steps = given as unknown as AnySteps;
      if (dependsOnThing(rowOf(field, steps.action)) && !steps.thing) {
        throw new Error(`${field}: ${steps.action} depends on a thing, and no step names it`);
      }
      const resolve = (_: unknown, args: object, ctx: RequestContext) =>
        runMutation({ field, steps, messages, ctx }, (args as { input?: unknown }).input);
      return { field, steps, resolve, why: steps.keyless } as never;
    },
    bare(field, { action, why, run }) {
      if (dependsOnThing(rowOf(field, action))) throw new Error(`${field}: ${action} depends on a thing, and only the steps ask about one`);
      return { field, why, resolve: async (_, args, ctx) => run(ctx, args as never) };
    },
  };
}

type ResolversOf<D extends readonly Mutation[]> = { [F in D[number]['field']]: Extract<D[number], { readonly field: F }>['resolve'] };

const definitions = new WeakMap<object, Mutation>();

/** The resolvers of a feature's mutations, for its `Mutation`. */
export function mutations<const D extends readonly Mutation[]>(...defined: D): ResolversOf<D> {
  const resolvers: Record<string, Mutation['resolve']> = {};
  for (const mutation of defined) {
    resolvers[mutation.field] = mutation.resolve;
    definitions.set(mutation.resolve, mutation);
  }
  return resolvers as ResolversOf<D>;
}

/** The definition behind a resolver; undefined for a handwritten one. */
export const definitionOf = (resolve: object): Mutation | undefined => definitions.get(resolve);
