import { z } from 'zod';
import * as inputs from '../inputs.ts';

/** Bounds of an idempotency key: long enough to make accidental repetition unlikely. */
export const idempotencyKey = inputs.line(64, 8);

const envelope = z.object({
  idempotencyKey: idempotencyKey.nullish().transform((key) => key ?? null),
  expectedVersion: z.int().nullish(),
  previewToken: z.string().max(100).nullish(),
  dryRun: z.boolean().nullish(),
});

/** What the kit reads from every form. */
export interface Envelope {
  readonly expectedVersion?: number | null | undefined;
  readonly previewToken?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

/** A form with the fields that the kit reads from every one. */
export const withEnvelope = (form: z.ZodObject): z.ZodObject => envelope.extend(form.shape);
