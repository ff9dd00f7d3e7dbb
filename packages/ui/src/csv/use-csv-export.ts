import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { toast } from '../feedback/toast.ts';
import { deviceTime } from '../time/browser-clock.ts';
import { collectRows, type ExportPage } from './collect-rows.ts';
import { type CsvSheet, saveCsv } from './csv-sheet.ts';

/** Maximum number of rows in a file: a spreadsheet still opens it, and reading it takes a hundred requests. */
export const CSV_CAP = 10_000;

interface Run {
  readonly controller: AbortController;
  readonly count: number;
  readonly state: 'running' | 'failed' | 'capped';
}

/** One export at a time: start, progress, stop; closes by itself once the file is saved, unless there is something to report. */
export function useCsvExport<Row>(
  sheet: CsvSheet<Row>,
  fetchPage: (after: string | null, signal: AbortSignal) => Promise<ExportPage<Row>>,
) {
  const { t } = useLingui();
  const [run, setRun] = useState<Run | null>(null);
  // a stopped export must not report anything
  const update = (controller: AbortController, change: Partial<Run>): void =>
    setRun((now) => (now?.controller === controller ? { ...now, ...change } : now));
  const start = async (): Promise<void> => {
    const controller = new AbortController();
    setRun({ controller, count: 0, state: 'running' });
    try {
      const onProgress = (count: number): void => update(controller, { count });
      const { rows, capped } = await collectRows(fetchPage, { cap: CSV_CAP, signal: controller.signal, onProgress });
      saveCsv(sheet, rows, new Date(deviceTime()));
      const saved = rows.length.toLocaleString();
      toast(t`${saved}件を CSV に出力しました`);
      if (capped) update(controller, { state: 'capped' });
      else setRun(null);
    } catch {
      update(controller, { state: 'failed' });
    }
  };
  const stop = (): void => {
    run?.controller.abort();
    setRun(null);
  };
  return { run, start: () => void start(), stop };
}
