import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isSignedOut } from '../apollo/client.ts';
import { IconAlertTriangle } from '../icons.ts';
import { Notice } from './Notice.tsx';
import { PageError } from './PageError.tsx';

interface Props<D> {
  /** A query hook's result. */
  readonly query: { readonly data?: D | undefined; readonly error?: unknown; readonly refetch: () => unknown };
  /** Shown while nothing is known yet. */
  readonly skeleton: ReactNode;
  readonly children: (data: D) => ReactNode;
}

/** The four states of a query: loading, failed, failed to refresh, loaded. Loaded data stays when refreshing fails. */
export function QueryView<D>({ query, skeleton, children }: Props<D>) {
  const { data, error, refetch } = query;
  if (data === undefined) {
    // A logged-out viewer is already being redirected to the login page.
    return error && !isSignedOut(error) ? <PageError error={error} onRetry={() => void refetch()} /> : skeleton;
  }
  return (
    <>
      {Boolean(error) && (
        <Notice tone="warn" role="status" icon={<IconAlertTriangle size={20} />}>
          <Trans>いま最新にできません。少し前の内容を表示しています。</Trans>
        </Notice>
      )}
      {children(data)}
    </>
  );
}
