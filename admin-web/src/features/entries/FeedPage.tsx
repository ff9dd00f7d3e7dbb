import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CursorPager, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconDoorEnter, IconSearch } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import type { EntriesSearch } from './entries-search.ts';
import type { EntriesQuery } from './entries.gen.ts';
import { EntryFeed } from './EntryFeed.tsx';

interface Props {
  readonly query: { readonly data?: EntriesQuery | undefined; readonly error?: unknown; readonly refetch: () => unknown };
  readonly search: EntriesSearch;
  readonly onGo: (change: { after?: string | undefined; entry?: string | undefined }, replace?: boolean) => void;
  readonly onClear: () => void;
}

/** One page of the feed, with its states. */
export function FeedPage({ query, search, onGo, onClear }: Props) {
  const { t } = useLingui();
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
      {({ entries: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <NoEntries filtered={Boolean(search.show ?? search.location ?? search.day)} onClear={onClear} />
        ) : (
          <>
            <EntryFeed entries={edges.map(({ node }) => node)} opened={search.entry} onOpen={(entry) => onGo({ entry })} />
            <CursorPager
              pageSize={50}
              order={t`新しい順`}
              onPrevious={search.after === undefined ? undefined : () => onGo({ after: pageBefore(search.after ?? '') }, false)}
              onNext={
                pageInfo.hasNextPage && pageInfo.endCursor !== null
                  ? () => {
                      const next = pageInfo.endCursor ?? '';
                      rememberPage(next, search.after);
                      onGo({ after: next }, false);
                    }
                  : undefined
              }
            />
          </>
        )
      }
    </QueryView>
  );
}

function NoEntries({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う記録はありません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconDoorEnter size={32} />}
      title={<Trans>まだ入退館の記録がありません</Trans>}
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/locations" />}>
          <Trans>デバイスを登録する</Trans>
        </Button>
      }
    >
      <Trans>デバイスが会員コードを読み取ると、ここにすぐ出ます。</Trans>
    </EmptyState>
  );
}
