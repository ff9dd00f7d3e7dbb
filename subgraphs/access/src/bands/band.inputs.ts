import { refusal } from '@monban/domain-kit/input';
import * as z from 'zod';
import { LATEST_HOUR, LONGEST_TOLERANCE } from './domain/band-hours.ts';
import { HOLIDAY_RULES, WEEKDAYS } from './domain/day-rule.ts';

export const bandId = z.string().min(1);

/** The hours of a band at a location, as the location master takes them (H-15, P-H-03). */
export const bandHours = z
  .object({ start: z.int().min(0).max(LATEST_HOUR), end: z.int().min(0).max(LATEST_HOUR) })
  .refine(({ start, end }) => start < end, { ...refusal('START_NOT_BEFORE_END', 'start must lie before end'), path: ['end'] });

export const weekday = z.enum(WEEKDAYS);

/** The days dialog (H-20…H-23). */
export const dayRule = z.object({ days: z.array(weekday), holidayRule: z.enum(HOLIDAY_RULES) });

/** Minutes of tolerance (P-H-08). */
export const toleranceMinutes = z.int().min(0).max(LONGEST_TOLERANCE);
