import { dayKey } from '../time/format.ts';
import { csvFileName, csvOf } from './csv.ts';
import { saveFile } from './save-file.ts';

/** A list as a file: its name, and the value of each column for a row. */
export interface CsvSheet<Row> {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly cell: (row: Row) => string }[];
}

/** Saves rows as a file named after list and day. */
export function saveCsv<Row>({ name, columns }: CsvSheet<Row>, rows: readonly Row[], at: Date): void {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  saveFile(csvFileName(name, dayKey(at.toISOString())), csvOf(lines));
}
