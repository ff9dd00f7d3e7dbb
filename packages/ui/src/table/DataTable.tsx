import { Checkbox } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './DataTable.module.css';
import { SortableHead } from './SortableHead.tsx';
import type { Sort } from './sort.ts';
import type { Selection } from './use-selection.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, as in CSS (`28%`, `120px`). */
  readonly width?: string;
  readonly align?: 'end';
  /** Hidden where there is little room, `first` already on a tablet: the row must make sense without it. */
  readonly secondary?: boolean | 'first';
  /** The list can be sorted by it; gives the initial direction. */
  readonly sort?: 'ascending' | 'descending';
}

interface Props<Row> {
  /** What the table lists, for people who do not see the heading above it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Inside a part of a page that has its own margins. */
  readonly inset?: boolean;
  /** The current order of the rows, and what pressing a column header requests. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Makes rows selectable: a checkbox each, X or Space on the focused row, Shift for a range. */
  readonly selection?: Selection<Row>;
  /** Name of a row, for its checkbox. */
  readonly rowName?: (row: Row) => string;
}

/**
 * Rows of 50 px with two lines per cell. The first cell's link (`RowLink`) covers its row, so that the whole row opens and keyboards meet
 * one link per row; other controls in a row stay above it.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, inset = false, sort, onSort, selection, rowName }: Props<Row>) {
  const pickByKey = (event: KeyboardEvent, row: Row): void => {
    const onRow = (event.target as HTMLElement).matches('[data-row-link]');
    if (!selection || !onRow || event.ctrlKey || event.metaKey || event.altKey || !['x', 'X', ' '].includes(event.key)) return;
    event.preventDefault();
    selection.toggle(row, event.shiftKey);
  };
  return (
    <table
      className={classes.table}
      aria-label={label}
      data-inset={inset || undefined}
      data-picked={(selection?.count ?? 0) > 0 || undefined}
    >
      <thead>
        <tr>
          {selection && <PageBox selection={selection} />}
          {columns.map((column) => (
            <SortableHead key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-selected={selection?.has(row) || undefined} onKeyDown={(event) => pickByKey(event, row)}>
            {selection && <RowBox row={row} name={rowName?.(row) ?? ''} selection={selection} />}
            {columns.map((column) => (
              <td key={column.key} data-align={column.align} data-secondary={column.secondary || undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PageBox<Row>({ selection }: { readonly selection: Selection<Row> }) {
  const { t } = useLingui();
  return (
    <th className={classes.pick}>
      <Checkbox
        aria-label={t`このページをすべて選ぶ`}
        checked={selection.ofPage === 'all'}
        indeterminate={selection.ofPage === 'some'}
        onChange={selection.togglePage}
      />
    </th>
  );
}

function RowBox<Row>({ row, name, selection }: { readonly row: Row; readonly name: string; readonly selection: Selection<Row> }) {
  const { t } = useLingui();
  return (
    <td className={classes.pick}>
      <Checkbox
        aria-label={t`${name} を選ぶ`}
        checked={selection.has(row)}
        onChange={(event) => selection.toggle(row, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </td>
  );
}

/** Class of the link in a row's first cell; it covers the row. */
export const rowLink = classes.rowLink;

/** A person or thing with a quieter second line, after its avatar. */
export function TwoLines({ lead, first, second }: { readonly lead?: ReactNode; readonly first: ReactNode; readonly second?: ReactNode }) {
  return (
    <span className={classes.two}>
      {lead}
      <span>
        <span className={classes.first}>{first}</span>
        {second !== undefined && <span className={classes.second}>{second}</span>}
      </span>
    </span>
  );
}
