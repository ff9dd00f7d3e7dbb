import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFileName, csvOf } from './csv.ts';

const bom = '\uFEFF';

describe('CSV', () => {
  it('starts with the UTF-8 byte order mark, ends each row with CRLF', () => {
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
    ['a full-width formula', '＝1+1', "'＝1+1"],
    ['a full-width plus', '＋81', "'＋81"],
    ['a full-width minus', '－1', "'－1"],
    ['a full-width at sign', '＠SUM(A1)', "'＠SUM(A1)"],
    ['a tab first', '\t=1', "'\t=1"],
    ['a line feed first', '\n=1', `"'\n=1"`],
    ['a carriage return first', '\r=1', `"'\r=1"`],
    ['a sign in the middle', 'a=b', 'a=b'],
    ['an address', 'a+b@example.jp', 'a+b@example.jp'],
  ])('%s', (_, value, cell) => {
    expect(csvOf([[value]])).toBe(`${bom}${cell}\r\n`);
  });

  it('restores every text, and contains nothing that a spreadsheet would run', () => {
    const dangerous = /^[=+\-@＝＋－＠\t\r\n]/;
    const piece = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ',', '"', ' ', 'a', '1');
    const text = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (row) => {
        const cells = cellsOf(csvOf([row]).slice(bom.length));
        expect(cells.filter((cell) => dangerous.test(cell))).toEqual([]);
        expect(cells.map((cell, at) => (dangerous.test(row[at]!) ? cell.slice(1) : cell))).toEqual(row);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is named after list and day', () => {
    expect(csvFileName('顧客', '2026-11-25')).toBe('顧客_2026-11-25.csv');
    expect(csvFileName('Entries / exits', '2026-11-25')).toBe('Entries-exits_2026-11-25.csv');
  });
});

/** The cells of a file with one row, parsed according to RFC 4180. */
function cellsOf(file: string): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < file.length - 2; at++) {
    const char = file[at]!;
    if (char === '"' && quoted && file[at + 1] === '"') cells[cells.length - 1] += file[++at]!;
    else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells;
}
