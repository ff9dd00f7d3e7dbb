/** Selected rows of a paged list: kept by key with their data, so that they survive a change of page. */
export interface Picked<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Selected or deselected last: the start of a range. */
  readonly anchor: string | null;
}

export const nothingPicked: Picked<never> = { rows: new Map<string, never>(), anchor: null };

type KeyOf<Row> = (row: Row) => string;

function changed<Row>(picked: Picked<Row>, rows: readonly Row[], keyOf: KeyOf<Row>, on: boolean, anchor: string | null): Picked<Row> {
  const next = new Map(picked.rows);
  for (const row of rows) {
    if (on) next.set(keyOf(row), row);
    else next.delete(keyOf(row));
  }
  return { rows: next, anchor };
}

/** Selects or deselects a row; with `range`, all rows on this page from the last one touched to it get its new state. */
export function pick<Row>(picked: Picked<Row>, page: readonly Row[], keyOf: KeyOf<Row>, row: Row, range: boolean): Picked<Row> {
  const key = keyOf(row);
  const on = !picked.rows.has(key);
  const [from, to] = [page.findIndex((other) => keyOf(other) === picked.anchor), page.indexOf(row)];
  const touched = range && from >= 0 ? page.slice(Math.min(from, to), Math.max(from, to) + 1) : [row];
  return changed(picked, touched, keyOf, on, key);
}

/** How much of a page is selected. */
export function pickedOf<Row>(picked: Picked<Row>, page: readonly Row[], keyOf: KeyOf<Row>): 'none' | 'some' | 'all' {
  const count = page.filter((row) => picked.rows.has(keyOf(row))).length;
  if (count === 0) return 'none';
  return count === page.length ? 'all' : 'some';
}

/** Selects the whole page, or deselects it when all of it is selected; other pages keep their state. */
export function pickPage<Row>(picked: Picked<Row>, page: readonly Row[], keyOf: KeyOf<Row>): Picked<Row> {
  return changed(picked, page, keyOf, pickedOf(picked, page, keyOf) !== 'all', null);
}
