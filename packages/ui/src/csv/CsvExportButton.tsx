import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconDownload } from '../icons.ts';
import type { ExportPage } from './collect-rows.ts';
import { CsvExportDialog } from './CsvExportDialog.tsx';
import type { CsvSheet } from './csv-sheet.ts';
import { useCsvExport } from './use-csv-export.ts';

interface Props<Row> {
  readonly sheet: CsvSheet<Row>;
  /** Loads a hundred rows after a cursor, under the current conditions. */
  readonly fetchPage: (after: string | null, signal: AbortSignal) => Promise<ExportPage<Row>>;
  /** Number of rows, when known. */
  readonly total: number | null;
}

/** Saves the whole list under its current conditions as a CSV file. */
export function CsvExportButton<Row>({ sheet, fetchPage, total }: Props<Row>) {
  const { run, start, stop } = useCsvExport(sheet, fetchPage);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} />} disabled={total === 0} onClick={start}>
        <Trans>CSV出力</Trans>
      </Button>
      {run && <CsvExportDialog state={run.state} count={run.count} total={total} onRetry={start} onClose={stop} />}
    </>
  );
}
