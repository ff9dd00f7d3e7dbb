import { ok, type InvalidInput, type Result } from '@monban/domain-kit';
import { parseInput } from '@monban/domain-kit/input';
import * as z from 'zod';
import { bandId, weekday } from '../bands/band.inputs.ts';
import { recurringKeys } from './domain/recurring-keys.ts';

const restriction = z.array(z.object({ band: bandId, days: z.array(weekday) }));
const vector = z.object({ reservation: restriction, entry: restriction });

/** The suite `recurring-keys`. */
export function recurringKeysVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(vector, input);
  return parsed.ok ? ok(recurringKeys(parsed.value.reservation, parsed.value.entry)) : parsed;
}
