import { idPrefixes, looksLikeEmail, parseId, type Id, type IdKind } from '@monban/domain-kit';
import { refusal } from '@monban/domain-kit/input';
import { z } from 'zod';

/** C0 and C1 controls and bidirectional overrides: they forge log lines and other people's names. */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** One line of text that a person typed: trimmed, NFC, without control characters, `min` to `max` characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform((text) => text.trim().normalize('NFC'))
    .refine((text) => [...text].length >= min, refusal('REQUIRED', 'required'))
    .refine((text) => [...text].length <= max, refusal('TOO_BIG', `at most ${max} characters`))
    .refine((text) => !unprintable.test(text), refusal('CONTROL_CHARACTERS', 'control characters'));

/** Several lines of text, at most `max` characters; empty becomes null. */
export const paragraph = (max: number) =>
  z
    .string()
    .nullish()
    .transform((text) => text?.trim().normalize('NFC') || null)
    .refine((text) => text === null || [...text].length <= max, refusal('TOO_BIG', `at most ${max} characters`))
    .refine(
      (text) => text === null || !unprintable.test(text.replace(/[\n\r\t]/g, '')),
      refusal('CONTROL_CHARACTERS', 'control characters'),
    );

/** An e-mail address as typed, trimmed. */
export const email = z
  .string()
  .transform((text) => text.trim())
  .refine(looksLikeEmail, refusal('EMAIL', 'not an e-mail address'));

/** An id of one kind; another kind's id is refused here, before anything is asked with it. */
export const id = <K extends IdKind>(kind: K) =>
  z
    .string()
    .transform((text) => parseId(kind, text))
    .refine((parsed) => parsed !== null, refusal('NO_SUCH_ID', `not an id with prefix ${idPrefixes[kind]}_`))
    .transform((parsed) => parsed as Id<K>);
