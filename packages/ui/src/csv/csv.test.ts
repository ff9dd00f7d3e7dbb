import { describe, expect, it } from 'vitest';
import { csvFileName, csvOf } from './csv.ts';

const bom = '\uFEFF';

describe('CSV', () => {
  it('begins with the mark of UTF-8, ends each row with CRLF', () => {
    expect(
      csvOf([
        ['名前', 'メール'],
        ['佐藤 花子', 'h@example.jp'],
      ]),
    ).toBe(`${bom}名前,メール\r\n佐藤 花子,h@example.jp\r\n`);
    expect(csvOf([])).toBe(bom);
  });

  it.each([
    ['plain text', '法人', '法人'],
    ['nothing', '', ''],
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', '「"」', '"「""」"'],
    ['a line feed', 'a\nb', '"a\nb"'],
    ['a carriage return inside', 'a\rb', '"a\rb"'],
    ['blanks at the ends', ' a ', ' a '],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with quotation marks', '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['a plus', '+81 3', "'+81 3"],
    ['a minus', '-1', "'-1"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab first', '\t=1', "'\t=1"],
    ['a carriage return first', '\r=1', `"'\r=1"`],
    ['a sign further on', 'a=b', 'a=b'],
    ['an address', 'a+b@example.jp', 'a+b@example.jp'],
  ])('%s', (_, value, cell) => {
    expect(csvOf([[value]])).toBe(`${bom}${cell}\r\n`);
  });

  it('is named by list and day', () => {
    expect(csvFileName('顧客', '2026-11-25')).toBe('顧客_2026-11-25.csv');
    expect(csvFileName('Entries / exits', '2026-11-25')).toBe('Entries-exits_2026-11-25.csv');
  });
});
