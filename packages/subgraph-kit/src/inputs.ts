import { idFromUuid, idPrefixes, looksLikeEmail, parseId, typedLine, type Id, type IdKind } from '@monban/domain-kit';
import { refusal } from '@monban/domain-kit/input';
import { z } from 'zod';
import { hasLink } from './links.ts';

/** C0 and C1 controls, line separators and bidirectional overrides, with which text can forge log lines and other people's names. */
const unprintable = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** One line of typed text (`typedLine`): without control characters, `min` to `max` characters. */
export const line = (max: number, min = 1) =>
  z
    .string()
    .transform(typedLine)
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

/** A person's name, which may be mailed to a stranger: one line without anything that becomes a link. */
export const personName = (max: number) => line(max).refine((text) => !hasLink(text), refusal('LINK_IN_NAME', 'an address in a name'));

/** An e-mail address as typed, without blanks at its ends. */
export const email = z.string().transform(typedLine).refine(looksLikeEmail, refusal('EMAIL', 'not an e-mail address'));

/** An id of one kind; refuses another kind's id before anything uses it. */
export const id = <K extends IdKind>(kind: K) =>
  z
    .string()
    .transform((text) => parseId(kind, text))
    .refine((parsed) => parsed !== null, refusal('NO_SUCH_ID', `not an id with prefix ${idPrefixes[kind]}_`))
    .transform((parsed) => parsed as Id<K>);

/** A search text in the form in which names are indexed: NFKC and lower case. Empty becomes null. */
export const search = z
  .string()
  .nullish()
  .transform((text) => text?.trim().normalize('NFKC').toLowerCase().slice(0, 100) || null);

/** The pattern that finds a text anywhere. */
export const like = (text: string): string => `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;

const nil = '00000000-0000-0000-0000-000000000000';

/** An id of one kind, where an invalid id shall be answered like an unknown one: it becomes an id that is never assigned. */
export const anyId = <K extends IdKind>(kind: K) => z.string().transform((text): Id<K> => parseId(kind, text) ?? idFromUuid(kind, nil));
