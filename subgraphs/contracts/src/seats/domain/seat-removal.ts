import { err, invalidInput, type InvalidInput, ok, type Result } from '@monban/domain-kit';

/** Whether a seat member can be removed: the holder needs no reason, staff must give one (`P-T-13`). */
export const decideRemoval = (reason: string | null, needsReason: boolean): Result<undefined, InvalidInput> =>
  needsReason && reason === null ? err(invalidInput({ path: 'reason', code: 'REQUIRED', message: 'required' })) : ok(undefined);
