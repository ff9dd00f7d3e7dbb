import { useState } from 'react';
import { readHidden } from './column-choice.ts';
import type { Column } from './DataTable.tsx';

/** Which columns of a list are shown. */
export interface ColumnChoice<Row> {
  readonly all: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  /** Keys of the shown columns, without the first, which always is. */
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}

/** The columns of a list that the user wants to see, remembered on the device under the list's name. */
export function useColumns<Row>(list: string, all: readonly Column<Row>[]): ColumnChoice<Row> {
  const place = `monban.columns.${list}`;
  const keys = all.map(({ key }) => key);
  const [stored, setStored] = useState(() => window.localStorage.getItem(place));
  const hidden = readHidden(stored, keys);
  const chosen = keys.slice(1).filter((key) => !hidden.includes(key));
  return {
    all,
    shown: all.filter(({ key }) => !hidden.includes(key)),
    chosen,
    choose: (next) => {
      const away = JSON.stringify(keys.slice(1).filter((key) => !next.includes(key)));
      window.localStorage.setItem(place, away);
      setStored(away);
    },
  };
}
