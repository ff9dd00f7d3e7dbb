import { ok, type InvalidInput, type Result } from '@monban/domain-kit';
import { isoDate, parseInput, refusal, timeZone } from '@monban/domain-kit/input';
import * as z from 'zod';
import { bandHours, bandId, dayRule, toleranceMinutes, weekday } from '../bands/band.inputs.ts';
import { planBand } from '../plans/restriction.inputs.ts';
import { decideEntry } from './domain/entry-decision.ts';
import type { ContractPlan, EntryFacts } from './domain/entry-facts.ts';
import { nextAllowedAt } from './domain/next-allowed.ts';

const localTime = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) && isLocalTime(text),
    refusal('NO_SUCH_TIME', 'no such local time (YYYY-MM-DDThh:mm)'),
  )
  .transform((text) => Temporal.PlainDateTime.from(text));

const hoursPair = z
  .tuple([z.number(), z.number()])
  .transform(([start, end]) => ({ start, end }))
  .pipe(bandHours);
const bandUse = z.object({ band: bandId, date: isoDate });

const plan = z
  .object({
    contract: z.int(),
    state: z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED']),
    restriction: z.enum(['NONE', 'TICKET', 'BANDS']),
    locations: z.array(z.string()).nullable(),
    before: toleranceMinutes,
    after: toleranceMinutes,
    exemption: z.array(z.string()).nullable(),
    bands: z.array(planBand),
  })
  .transform(({ contract, state, locations, restriction, ...byBands }): ContractPlan => {
    return { contract, state, locations, restriction: restriction === 'BANDS' ? { kind: 'BANDS', ...byBands } : { kind: restriction } };
  });

const ticket = dayRule.extend({
  id: z.string().min(1),
  bands: z.array(bandId),
  lastDay: isoDate.nullable(),
  remaining: z.int().min(0),
  used: z.array(bandUse),
});

const reservation = z
  .object({ program: z.string(), location: z.string(), start: localTime, end: localTime })
  .refine(({ start, end }) => Temporal.PlainDateTime.compare(start, end) < 0, {
    ...refusal('START_NOT_BEFORE_END', 'start must lie before end'),
    path: ['end'],
  });

const vector = z
  .object({
    at: localTime,
    timeZone: timeZone.default('Asia/Tokyo'),
    path: z.enum(['APP', 'LOCK_QR', 'LOCK_WIRELESS', 'AKERUN', 'SHARP', 'SECOM']),
    direction: z.enum(['ENTRY', 'EXIT']),
    location: z.string().min(1),
    locations: z.record(z.string(), z.record(bandId, hoursPair)),
    holidays: z.array(isoDate),
    // Written on the paths that look at it; the others may leave it out.
    deviceEligibility: z.array(z.enum(['EVERYONE', 'PLAN', 'RESERVATION', 'TICKET'])).default([]),
    stop: z.object({ profile: z.boolean(), identity: z.boolean() }),
    plans: z.array(plan),
    tickets: z.array(ticket),
    reservations: z.array(reservation),
    counted: z.array(bandUse),
    keys: z.array(z.object({ band: bandId, days: z.array(weekday) })).default([]),
    openVisitUsedTicket: z.boolean().default(false),
    // Additions of ours (ADR 0055), off unless a case says otherwise.
    antiPassback: z.boolean().default(false),
    insideSince: localTime.nullable().default(null),
    factsAge: z.int().min(0).default(0),
    decidesAloneMinutes: z.int().min(0).default(15),
  })
  .refine(({ location, locations }) => location in locations, {
    ...refusal('UNKNOWN_LOCATION', 'the location is not among locations'),
    path: ['location'],
  })
  .transform(({ at, locations, location, holidays, reservations, insideSince, ...rest }): EntryFacts => ({
    ...rest,
    location,
    at: instantOf(at, rest.timeZone),
    bandHours: new Map(Object.entries(locations[location] ?? {})),
    holidays: new Set(holidays),
    insideSince: insideSince && instantOf(insideSince, rest.timeZone),
    reservations: reservations.map((one) => ({
      ...one,
      start: instantOf(one.start, rest.timeZone),
      end: instantOf(one.end, rest.timeZone),
    })),
  }));

/** The facts of a case in the form of `vectors/entry-decision.json`; `timeZone` may be left out for Asia/Tokyo. */
export function parseEntryVector(input: unknown): Result<EntryFacts, InvalidInput> {
  return parseInput(vector, input);
}

/** The suite `entry-decision`: the answer without its trace. */
export function entryDecisionVector(input: unknown): Result<unknown, InvalidInput> {
  const facts = parseEntryVector(input);
  if (!facts.ok) return facts;
  const { allowed, code, notice, consumes } = decideEntry(facts.value);
  const next = nextAllowedAt(facts.value)?.toZonedDateTimeISO(facts.value.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return ok({ allowed, code, notice, consumes, nextAllowedAt: next ?? null });
}

function instantOf(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return local.toZonedDateTime(zone).toInstant();
}

function isLocalTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text);
    return true;
  } catch {
    return false;
  }
}
