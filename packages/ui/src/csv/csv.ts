/**
 * Spreadsheets run what begins like this, Japanese ones also in full width; an apostrophe before it makes it text again (ASVS 1.2.10).
 */
const looksLikeFormula = /^[=+\-@＝＋－＠\t\r\n]/;

function cellOf(value: string): string {
  const text = looksLikeFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file of rows as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

/** `顧客_2026-11-25.csv`: list and day, without what file systems refuse. */
export const csvFileName = (list: string, day: string): string => `${list.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}_${day}.csv`;
