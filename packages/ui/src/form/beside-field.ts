import { isFailure } from '../apollo/failure.ts';

/** A refusal that is about one field, as one that names it: its sentence stands beside the field and nowhere else. */
export const besideField = <R extends object>(result: R | null | undefined, code: string, field: string): R | null | undefined =>
  result && isFailure(result) && result.code === code ? { ...result, issues: [{ path: [field], message: result.message }] } : result;
