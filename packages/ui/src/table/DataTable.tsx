import type { ReactNode } from 'react';
import classes from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Share of the width, as in CSS (`28%`, `120px`). */
  readonly width?: string;
  readonly align?: 'end';
  /** Left out where there is little room: the row must make sense without it. */
  readonly secondary?: boolean;
}

interface Props<Row> {
  /** What the table lists, for those who do not see the heading above it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Inside a part of a page that has edges of its own. */
  readonly inset?: boolean;
}

/**
 * Rows of 50 px with two lines a cell. The first cell's link (`RowLink`) covers its row, so that the whole row opens and keyboards
 * meet one link a row; other controls in a row stay above it.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, inset = false }: Props<Row>) {
  return (
    <table className={classes.table} aria-label={label} data-inset={inset || undefined}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              data-align={column.align}
              data-secondary={column.secondary || undefined}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
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
