import { parseInput, refusal } from '@monban/domain-kit/input';
import type { InvalidInput, Result } from '@monban/domain-kit';
import * as z from 'zod';
import { bandId, dayRule, toleranceMinutes } from '../bands/band.inputs.ts';
import type { BandId } from '../bands/domain/band-hours.ts';
import type { Restriction } from './domain/restriction.ts';

/** One ticked band of a plan; a negative number of entries cannot be a limit (H-13, H-24, H-25). */
export const planBand = dayRule.extend({ band: bandId, monthlyLimit: z.int().min(0).nullable() });

const restriction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('NONE') }),
  z.strictObject({ kind: z.literal('TICKET') }),
  z.strictObject({
    kind: z.literal('BANDS'),
    bands: z.array(planBand),
    before: toleranceMinutes,
    after: toleranceMinutes,
    exemption: z.array(z.string().min(1)).nullable(),
  }),
]);

/**
 * The entry restriction of a plan as it is saved: bands must belong to the tenant, each ticked once; exemption and tolerance belong to the
 * restriction by bands alone (H-10, H-18, H-19, H-28, H-34).
 */
export function parseRestriction(input: unknown, tenantBands: ReadonlySet<BandId>): Result<Restriction, InvalidInput> {
  return parseInput(
    restriction.check(({ value, issues }) => {
      if (value.kind !== 'BANDS') return;
      const seen = new Set<BandId>();
      value.bands.forEach(({ band }, i) => {
        const refuse = (code: string, message: string) =>
          issues.push({ code: 'custom', input: band, path: ['bands', i, 'band'], ...refusal(code, message) });
        if (!tenantBands.has(band)) refuse('UNKNOWN_BAND', `the tenant has no band ${band}`);
        if (seen.has(band)) refuse('BAND_TWICE', `band ${band} is ticked twice`);
        seen.add(band);
      });
    }),
    input,
  );
}
