import { dayKey } from '../time/format.ts';
import { csvFileName, csvOf } from './csv.ts';
import { saveFile } from './save-file.ts';

/** How a list looks as a file: its name, and what stands in each column of a row. */
export interface CsvSheet<Row> {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly cell: (row: Row) => string }[];
}

/** Saves rows as a file named by list and day. */
export function saveCsv<Row>({ name, columns }: CsvSheet<Row>, rows: readonly Row[], at: Date): void {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  saveFile(csvFileName(name, dayKey(at.toISOString())), csvOf(lines));
}
