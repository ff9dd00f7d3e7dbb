import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import classes from './Skeletons.module.css';
import { useDelayed } from './use-delayed.ts';

/** Placeholder for content that is loading. */
export function Skeleton({ height }: { readonly height: number }) {
  return <div className={classes.skeleton} style={{ height }} />;
}

function Waiting({ children }: { readonly children: ReactNode }) {
  const slow = useDelayed();
  if (!slow) return null;
  return (
    <div role="status">
      <span className="mb-unseen">
        <Trans>読み込んでいます</Trans>
      </span>
      {children}
    </div>
  );
}

/** Rows of a list that is loading, after 300 ms. */
export function RowsSkeleton({ rows = 6, height = 50 }: { readonly rows?: number; readonly height?: number }) {
  return (
    <Waiting>
      <div className={classes.rows} aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={height - 1} />
        ))}
      </div>
    </Waiting>
  );
}

/** Panels of a page that is loading, after 300 ms. */
export function PanelsSkeleton({ heights = [160, 120] }: { readonly heights?: readonly number[] }) {
  return (
    <Waiting>
      <div className={classes.panels} aria-hidden>
        {heights.map((height, panel) => (
          <Skeleton key={panel} height={height} />
        ))}
      </div>
    </Waiting>
  );
}
