import { isFailure } from '../apollo/failure.ts';

/** Turns a refusal about one field into an error of that field, so that its message appears there and nowhere else. */
export const besideField = <R extends object>(result: R | null | undefined, code: string, field: string): R | null | undefined =>
  result && isFailure(result) && result.code === code ? { ...result, issues: [{ path: [field], message: result.message }] } : result;
