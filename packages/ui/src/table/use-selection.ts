import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { nothingPicked, pick, type Picked, pickedOf, pickPage } from './picked.ts';

/** Esc in a field belongs to the field. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type="checkbox"]), textarea, select');

/** Selected rows of a list, across all its pages. */
export interface Selection<Row> {
  readonly count: number;
  /** The selected rows as last loaded. */
  readonly rows: readonly Row[];
  readonly has: (row: Row) => boolean;
  readonly ofPage: 'none' | 'some' | 'all';
  readonly toggle: (row: Row, range: boolean) => void;
  readonly togglePage: () => void;
  readonly clear: () => void;
}

/** Keeps the selection while the list changes from `page` to `page`; Esc clears it, unless it closes something that is open. */
export function useSelection<Row>(page: readonly Row[], keyOf: (row: Row) => string): Selection<Row> {
  const [picked, setPicked] = useState<Picked<Row>>(nothingPicked);
  const clear = (): void => setPicked(nothingPicked);
  // runs before the open element handles the key and disappears
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
