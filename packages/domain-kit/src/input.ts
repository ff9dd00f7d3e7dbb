import * as z from 'zod';
import { isIsoDate, isTimeZone } from './calendar.ts';
import { invalidInput, type InvalidInput, type Issue } from './invalid-input.ts';
import { err, ok, type Result } from './result.ts';

/** Parses unknown input at a boundary: returns a typed value, or every bad field. Never throws. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Result<z.output<S>, InvalidInput> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return err(invalidInput(...parsed.error.issues.map(issueOf)));
}

/**
 * A refinement with a stable code: `schema.refine(holds, refusal('START_NOT_BEFORE_END', 'start must be before end'))`. It runs last:
 * refinements of the whole see only parts that are valid.
 */
export function refusal(code: string, message: string): { message: string; params: { code: string }; abort: true } {
  return { message, params: { code }, abort: true };
}

/** `YYYY-MM-DD` of a day that exists. */
export const isoDate = z.string().refine(isIsoDate, refusal('NO_SUCH_DATE', 'no such date (YYYY-MM-DD)'));

/** `YYYY-MM`. */
export const isoMonth = z.string().refine((text) => isIsoDate(`${text}-01`), refusal('NO_SUCH_MONTH', 'no such month (YYYY-MM)'));

/** An IANA time zone. */
export const timeZone = z.string().refine(isTimeZone, refusal('NO_SUCH_TIME_ZONE', 'no such time zone'));

/** A whole amount of yen; negative for credits. */
export const wholeYen = z.int();

function issueOf(issue: z.core.$ZodIssue): Issue {
  const custom = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return { path: pathText(issue.path), code: typeof custom === 'string' ? custom : issue.code.toUpperCase(), message: issue.message };
}

/** `plans[0].bands[1].days` */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
