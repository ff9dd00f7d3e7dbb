import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedLine } from './typed-text.ts';

describe('a line of text that a person typed', () => {
  it.each([
    ['  田中 太郎 ', '田中 太郎'],
    ['\u200b', ''],
    ['\u3164', ''],
    ['\u2800 \u115f', ''],
    ['\ufe0f', ''],
    ['Taro\u200b', 'Taro'],
    ['Taro\u200d\u00a0\u2060', 'Taro'],
    ['\ufeffTaro', 'Taro'],
    ['Ta\u200bro', 'Taro'],
    ['Taro\ufe0f', 'Taro'],
    // variation selectors of kanji and emoji, joined emoji and Persian joiners are part of the visible text
    ['辻\u{e0100}', '辻\u{e0100}'],
    ['辻\u{e0100}\u{e0100}', '辻\u{e0100}'],
    ['❤\ufe0f', '❤\ufe0f'],
    ['👩\u200d🚒', '👩\u200d🚒'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['か\u3099', 'が'],
  ])('%j is %j', (text, line) => {
    expect(typedLine(text)).toBe(line);
  });

  const char = fc.oneof(
    fc.constantFrom(' ', '\u200b', '\u3164', '\ufe0f', '\u{e0100}', '\u200d', '\u00ad', 'a', '辻', '❤', '\u2800', '\u{e007f}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  it('begins and ends with a visible character, and normalising it again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(char), (chars) => {
        const line = typedLine(chars.join(''));
        expect(typedLine(line)).toBe(line);
        expect(line).not.toMatch(/^(?:\s|\u200b|\u3164|\u2800|\ufe0f|\u00ad)|(?:\s|\u200b|\u3164|\u2800|\u00ad)$/u);
      }),
      { numRuns: 500 },
    );
  });
});
