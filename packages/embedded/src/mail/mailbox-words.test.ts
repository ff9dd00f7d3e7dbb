import { expect, it } from 'vitest';
import { chooseLanguage } from './mailbox-words.ts';

it.each([
  [undefined, undefined, 'ja'],
  [undefined, 'en-US,en;q=0.9,ja;q=0.8', 'en'],
  [undefined, 'ja,en-US;q=0.9', 'ja'],
  [undefined, 'fr,en;q=0.5', 'en'],
  [undefined, 'en;q=0.2,ja;q=0.4', 'ja'],
  [undefined, 'fr', 'ja'],
  ['en', 'ja', 'en'],
  ['ja', 'en', 'ja'],
  ['xx', 'en', 'en'],
] as const)('%s with %s is %s', (asked, accepted, expected) => {
  expect(chooseLanguage(asked, accepted)).toBe(expected);
});
