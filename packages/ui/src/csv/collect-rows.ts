/** A page of exported rows, and the cursor after it; null on the last one. */
export interface ExportPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface Collected<Row> {
  readonly rows: readonly Row[];
  /** There are more rows than were taken. */
  readonly capped: boolean;
}

/** Fetches page after page until the end or the cap, and reports the number so far. Rejects with the signal's reason when it is aborted. */
export async function collectRows<Row>(
  fetchPage: (after: string | null, signal: AbortSignal) => Promise<ExportPage<Row>>,
  { cap, signal, onProgress }: { readonly cap: number; readonly signal: AbortSignal; readonly onProgress: (count: number) => void },
): Promise<Collected<Row>> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    signal.throwIfAborted();
    const page: ExportPage<Row> = await fetchPage(after, signal);
    signal.throwIfAborted();
    rows.push(...page.rows);
    onProgress(Math.min(rows.length, cap));
    if (rows.length > cap || (rows.length === cap && page.next !== null)) return { rows: rows.slice(0, cap), capped: true };
    if (page.next === null) return { rows, capped: false };
    after = page.next;
  }
}
