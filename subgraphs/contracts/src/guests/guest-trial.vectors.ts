import { ok, type InvalidInput, type Result } from '@monban/domain-kit';
import { parseInput, timeZone } from '@monban/domain-kit/input';
import * as z from 'zod';
import { guestTrial } from './domain/guest-trial.ts';

const vector = z.object({ timeZone, firstLogin: z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text)) });

/** The suite `guest-trial`. */
export function guestTrialVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(vector, input);
  if (!parsed.ok) return parsed;
  const { lastTrialDay, requiredFrom } = guestTrial(parsed.value.firstLogin, parsed.value.timeZone);
  return ok({ lastTrialDay: lastTrialDay.toString(), requiredFrom: requiredFrom.toString() });
}
