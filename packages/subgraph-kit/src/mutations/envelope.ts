import { z } from 'zod';
import * as inputs from '../inputs.ts';

/** Bounds of an idempotency key: long enough not to be met twice by chance. */
export const idempotencyKey = inputs.line(64, 8);

const envelope = z.object({
  idempotencyKey: idempotencyKey.nullish().transform((key) => key ?? null),
  expectedVersion: z.int().nullish(),
  previewToken: z.string().max(100).nullish(),
  dryRun: z.boolean().nullish(),
});

/** What the kit reads of every form. */
export interface Envelope {
  readonly expectedVersion?: number | null | undefined;
  readonly previewToken?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
}

/** A form with what the kit reads of every one. */
export const withEnvelope = (form: z.ZodObject): z.ZodObject => envelope.extend(form.shape);
