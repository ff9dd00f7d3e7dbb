import { describe, expect, it } from 'vitest';
import { findLinks, splitAtLinks } from './mail-links.ts';

describe('findLinks', () => {
  it('finds URLs of text and HTML, each once, in order', () => {
    const text = '確認はこちら：http://localhost:3000/s/1/confirm?t=a_b-c&x=1。\n（https://example.jp/help）';
    const html =
      '<p><a href="http://localhost:3000/s/1/confirm?t=a_b-c&amp;x=1">確認する</a> <a href="https://example.jp/other">他</a></p>';
    expect(findLinks(text, html)).toEqual([
      'http://localhost:3000/s/1/confirm?t=a_b-c&x=1',
      'https://example.jp/help',
      'https://example.jp/other',
    ]);
  });

  it('keeps fragments and loopback addresses', () => {
    expect(findLinks('http://127.0.0.1:3000/confirm#token=abc\nhttp://[::1]:3000/', '')).toEqual([
      'http://127.0.0.1:3000/confirm#token=abc',
      'http://[::1]:3000/',
    ]);
  });

  it('does not treat addresses, scripts, or bare names as links', () => {
    expect(findLinks('a@example.jp example.jp', '<a href="javascript:alert(1)">x</a><a href="mailto:a@b.jp">y</a>')).toEqual([]);
  });
});

describe('splitAtLinks', () => {
  it('keeps every character', () => {
    const text = 'こちら http://localhost/a です。\nまたは https://b.example/c!';
    const pieces = splitAtLinks(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.url !== undefined)).toHaveLength(2);
  });
});
