import type { Result } from '@monban/domain-kit';
import { parseInput } from '@monban/domain-kit/input';
import type { z } from 'zod';
import { issueMessage, kitMessages, type Locale, type Messages } from './messages.ts';

/** A member of a result union that implements `Error`. */
export type Failure<N extends string, D extends object = object> = { __typename: N; code: string; message: string } & D;

/** Creates failures of one subgraph in the viewer's language: type name, stable code, and the data that the screen needs. */
export function failuresOf<M extends Messages>(messages: M) {
  return <N extends string, D extends object = object>(
    locale: Locale,
    typename: N,
    code: keyof M & string,
    data: D = {} as D,
  ): Failure<N, D> => ({ __typename: typename, code, message: messages[code]![locale], ...data });
}

export type InvalidInputFailure = Failure<'InvalidInput', { issues: { path: string[]; code: string; message: string }[] }>;

const kitFailure = failuresOf(kitMessages);

/** `InvalidInput` with one issue for each `[path, code]`. */
export const invalidInputFailure = (locale: Locale, ...issues: [path: string, code: string][]): InvalidInputFailure =>
  kitFailure(locale, 'InvalidInput', 'INVALID_INPUT', {
    issues: issues.map(([path, code]) => ({
      path: path.split('.'),
      code,
      message: issueMessage({ path, code, message: '' }, locale),
    })),
  });

export const versionConflict = (locale: Locale, currentVersion: number): Failure<'VersionConflict', { currentVersion: number }> =>
  kitFailure(locale, 'VersionConflict', 'VERSION_CONFLICT', { currentVersion });

export const idempotencyKeyReused = (locale: Locale): Failure<'IdempotencyKeyReused'> =>
  kitFailure(locale, 'IdempotencyKeyReused', 'IDEMPOTENCY_KEY_REUSED');

/** Validates a mutation's input against the schema of its form; the failure names the fields. */
export function readInput<S extends z.ZodType>(locale: Locale, schema: S, input: unknown): Result<z.output<S>, InvalidInputFailure> {
  const parsed = parseInput(schema, input);
  if (parsed.ok) return parsed;
  return { ok: false, error: invalidInputFailure(locale, ...parsed.error.issues.map(({ path, code }): [string, string] => [path, code])) };
}
