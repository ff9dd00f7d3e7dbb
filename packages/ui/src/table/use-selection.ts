import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { nothingPicked, pick, type Picked, pickedOf, pickPage } from './picked.ts';

/** Esc in a field is the field's. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');

/** Rows picked in a list, over all its pages. */
export interface Selection<Row> {
  readonly count: number;
  /** The picked rows as they were last seen. */
  readonly rows: readonly Row[];
  readonly has: (row: Row) => boolean;
  readonly ofPage: 'none' | 'some' | 'all';
  readonly toggle: (row: Row, range: boolean) => void;
  readonly togglePage: () => void;
  readonly clear: () => void;
}

/** Keeps what is picked while the list shows `page` after page; Esc lets all go, unless it closes something that is open. */
export function useSelection<Row>(page: readonly Row[], keyOf: (row: Row) => string): Selection<Row> {
  const [picked, setPicked] = useState<Picked<Row>>(nothingPicked);
  const clear = (): void => setPicked(nothingPicked);
  // heard before whatever is open hears it and is gone
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !document.querySelector('[role="dialog"], [role="menu"]') && !isTyping(event.target)) clear();
    },
    { capture: true },
  );
  const fresh = new Map(page.map((row) => [keyOf(row), row]));
  return {
    count: picked.rows.size,
    rows: [...picked.rows].map(([key, row]) => fresh.get(key) ?? row),
    has: (row) => picked.rows.has(keyOf(row)),
    ofPage: pickedOf(picked, page, keyOf),
    toggle: (row, range) => setPicked((now) => pick(now, page, keyOf, row, range)),
    togglePage: () => setPicked((now) => pickPage(now, page, keyOf)),
    clear,
  };
}
