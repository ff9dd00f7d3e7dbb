import { idFromUuid, idPrefixes, looksLikeEmail, parseId, typedLine, type Id, type IdKind } from '@monban/domain-kit';
import { refusal } from '@monban/domain-kit/input';
import { z } from 'zod';
import { hasLink } from './links.ts';

/** C0 and C1 controls, line separators and bidirectional overrides: they forge log lines and other people's names. */
const unprintable = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;

/** One line of text that a person typed (`typedLine`): without control characters, `min` to `max` characters. */
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

/** A person's name, which may be mailed to somebody who never heard of us: a line without an address to click on. */
export const personName = (max: number) => line(max).refine((text) => !hasLink(text), refusal('LINK_IN_NAME', 'an address in a name'));

/** An e-mail address as typed, without blanks at its ends. */
export const email = z.string().transform(typedLine).refine(looksLikeEmail, refusal('EMAIL', 'not an e-mail address'));

/** An id of one kind; another kind's id is refused here, before anything is asked with it. */
export const id = <K extends IdKind>(kind: K) =>
  z
    .string()
    .transform((text) => parseId(kind, text))
    .refine((parsed) => parsed !== null, refusal('NO_SUCH_ID', `not an id with prefix ${idPrefixes[kind]}_`))
    .transform((parsed) => parsed as Id<K>);

/** What a search looks for, as names are kept for searching: NFKC and lower case. Empty becomes null. */
export const search = z
  .string()
  .nullish()
  .transform((text) => text?.trim().normalize('NFKC').toLowerCase().slice(0, 100) || null);

/** The pattern that finds a text anywhere. */
export const like = (text: string): string => `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;

const nil = '00000000-0000-0000-0000-000000000000';

/** An id of one kind, where text that is no such id is answered like an id that nobody has: it becomes the one that is never given. */
export const anyId = <K extends IdKind>(kind: K) => z.string().transform((text): Id<K> => parseId(kind, text) ?? idFromUuid(kind, nil));
