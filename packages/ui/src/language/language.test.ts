import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';

describe('language to begin with', () => {
  it.each([
    ['the choice made on this device', 'en', ['ja-JP'], 'en'],
    ['the first of the browser’s that we speak', null, ['fr-FR', 'en-GB', 'ja'], 'en'],
    ['Japanese for everybody else', null, ['fr-FR'], 'ja'],
    ['Japanese when the stored choice is none of ours', 'xx', [], 'ja'],
  ])('is %s', (_, stored, browser, expected) => {
    expect(preferredLanguage(stored, browser)).toBe(expected);
  });
});
