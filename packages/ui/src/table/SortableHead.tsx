import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '../icons.ts';
import type { Column } from './DataTable.tsx';
import classes from './DataTable.module.css';
import { nextSort, type Sort } from './sort.ts';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** Head of a column: a button where the list can be sorted by it, with an arrow on the current one. */
export function SortableHead<Row>({ column, sort, onSort }: Props<Row>) {
  const { key, header, width, align, secondary, sort: begins } = column;
  const current = sort?.by === key ? sort : null;
  const arrow = current && (current.descending ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />);
  return (
    <th
      scope="col"
      style={{ width }}
      data-align={align}
      data-secondary={secondary || undefined}
      {...(current ? { 'aria-sort': current.descending ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      {begins && onSort ? (
        <UnstyledButton className={classes.sort} onClick={() => onSort(nextSort(sort, key, begins === 'descending'))}>
          {header}
          {arrow}
        </UnstyledButton>
      ) : (
        header
      )}
    </th>
  );
}
