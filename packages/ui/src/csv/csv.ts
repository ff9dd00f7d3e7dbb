/**
 * Spreadsheets run cells with these first characters, Japanese ones also in full width; a leading apostrophe makes them text (ASVS 1.2.10).
 */
const looksLikeFormula = /^[=+\-@＝＋－＠\t\r\n]/;

function cellOf(value: string): string {
  const text = looksLikeFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as an RFC 4180 file, with the byte order mark by which spreadsheets recognise UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;

/** `顧客_2026-11-25.csv`: list and day, without characters that file systems refuse. */
export const csvFileName = (list: string, day: string): string => `${list.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}_${day}.csv`;
