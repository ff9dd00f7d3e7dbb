import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './PageTabs.module.css';

export interface PageTab<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  /** Figures about the tab's content: `3`, `2/5`. */
  readonly count?: ReactNode;
  /** The figures need attention; the page says why in words. */
  readonly attention?: boolean;
}

interface Props<Value extends string> {
  /** What the tabs divide, for people who do not see the page title above them. */
  readonly label: string;
  /** The first tab is shown for an address without `tab`. */
  readonly tabs: readonly PageTab<Value>[];
}

/**
 * Parts of a detail page. They are links rather than WAI-ARIA tabs, because the choice is part of the address: it can open in a separate
 * window, works with Back and can be sent to a colleague; Tab and Enter work as on every link. Other conditions in the address stay.
 */
export function PageTabs<Value extends string>({ label, tabs }: Props<Value>) {
  const chosen = useChosenTab(tabs.map(({ value }) => value));
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ value, label: name, count, attention }, at) => (
        <Link
          key={value}
          to="."
          search={((before: Record<string, unknown>) => ({ ...before, tab: at === 0 ? undefined : value })) as never}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
          className={classes.tab}
          data-chosen={value === chosen || undefined}
          aria-current={value === chosen ? 'page' : undefined}
        >
          {name}
          {count !== undefined && (
            <span className={classes.count} data-attention={attention || undefined}>
              {count}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** The tab in the address, or the first one if there is none or it no longer exists. */
export function useChosenTab<Value extends string>(values: readonly Value[]): Value {
  const named = useSearch({ strict: false, select: (search: object) => ('tab' in search ? search.tab : undefined) });
  return values.find((value) => value === named) ?? values[0]!;
}
