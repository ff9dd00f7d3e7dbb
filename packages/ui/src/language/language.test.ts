import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

describe('initial language', () => {
  it.each([
    ['the choice made on this device', 'en', ['ja-JP'], 'en'],
    ['the first of the browser’s that we support', null, ['fr-FR', 'en-GB', 'ja'], 'en'],
    ['Japanese for everybody else', null, ['fr-FR'], 'ja'],
    ['Japanese when the stored choice is unknown', 'xx', [], 'ja'],
  ])('is %s', (_, stored, browser, expected) => {
    expect(preferredLanguage(stored, browser)).toBe(expected);
  });
});
