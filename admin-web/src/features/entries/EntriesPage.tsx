import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CursorPager, EmptyState, QueryView, RowsSkeleton, StatePill } from '@monban/ui';
import { IconDoorEnter, IconSearch } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { FilterChip } from '../../layout/FilterChip.tsx';
import { Sheet } from '../../layout/Sheet.tsx';
import { entriesFilter, type EntriesSearch } from './entries-search.ts';
import { useEntriesQuery, useEntryLocationsQuery } from './entries.gen.ts';
import { EntryFeed } from './EntryFeed.tsx';

/** How often the first page is asked for while it is in view, until the server sends what is new. */
const POLL_MS = 2_000;

/** Entry log of all locations, live on its first page. */
export function EntriesPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/staff/entries' });
  const navigate = useNavigate({ from: '/entries' });
  const locations = useEntryLocationsQuery().data?.locations ?? [];
  const filter = entriesFilter(search);
  const live = search.after === undefined;
  const query = useEntriesQuery({
    variables: { after: search.after ?? null, filter: filter ?? null },
    fetchPolicy: 'cache-and-network',
    pollInterval: live ? POLL_MS : 0,
    skipPollAttempt: () => document.visibilityState !== 'visible',
  });
  // Another condition is another list: it begins with its first page.
  const show = (change: Changed): void => void navigate({ search: dropEmpty({ ...search, after: undefined, ...change }), replace: true });
  const goTo = (after: string | undefined): void => void navigate({ search: dropEmpty({ ...search, after }) });
  const clear = (): void => void navigate({ search: {}, replace: true });
  return (
    <Sheet
      title={t`入退館`}
      states={
        live && (
          <StatePill tone="allow">
            <Trans>● ライブ</Trans>
          </StatePill>
        )
      }
      tools={
        <>
          <FilterChip
            label={t`結果`}
            options={[
              { value: 'refused', label: t`エラー` },
              { value: 'allowed', label: t`入館・退館` },
            ]}
            value={search.result}
            onChange={(result) => show({ result })}
          />
          <FilterChip
            label={t`店舗`}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
            value={search.location}
            onChange={(location) => show({ location })}
          />
          {filter && (
            <Anchor component="button" type="button" size="sm" ml="auto" onClick={clear}>
              <Trans>条件をクリア</Trans>
            </Anchor>
          )}
        </>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ entries: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NoEntries filtered={filter !== undefined} onClear={clear} />
          ) : (
            <>
              <EntryFeed entries={edges.map(({ node }) => node)} />
              <CursorPager
                pageSize={50}
                order={t`新しい順`}
                onPrevious={search.after === undefined ? undefined : () => goTo(pageBefore(search.after ?? ''))}
                onNext={
                  pageInfo.hasNextPage && pageInfo.endCursor !== null
                    ? () => {
                        const next = pageInfo.endCursor ?? '';
                        rememberPage(next, search.after);
                        goTo(next);
                      }
                    : undefined
                }
              />
            </>
          )
        }
      </QueryView>
    </Sheet>
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

type Changed = { [Key in keyof EntriesSearch]?: EntriesSearch[Key] | undefined };

/** Conditions that are not set have no place in the address. */
const dropEmpty = (search: Changed): EntriesSearch => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
