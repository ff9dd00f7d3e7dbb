import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useDelayed } from './use-delayed.ts';

function Waiting({ children }: { readonly children: ReactNode }) {
  const slow = useDelayed();
  if (!slow) return null;
  return (
    <div role="status">
      <VisuallyHidden>
        <Trans>読み込んでいます</Trans>
      </VisuallyHidden>
      {children}
    </div>
  );
}

/** Rows of a list that is on its way, after 300 ms. */
export function RowsSkeleton({ rows = 6, height = 50 }: { readonly rows?: number; readonly height?: number }) {
  return (
    <Waiting>
      <Stack gap={1} aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <Skeleton key={row} height={height - 1} radius="sm" />
        ))}
      </Stack>
    </Waiting>
  );
}

/** Panels of a page that is on its way, after 300 ms. */
export function PanelsSkeleton({ heights = [160, 120] }: { readonly heights?: readonly number[] }) {
  return (
    <Waiting>
      <Stack gap="sm" aria-hidden>
        {heights.map((height, panel) => (
          <Skeleton key={panel} height={height} radius="xl" />
        ))}
      </Stack>
    </Waiting>
  );
}
