import { deviceTime, EmptyState, PanelsSkeleton, QueryView, StatePill } from '@monban/ui';
import { Button, SegmentedControl } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingStore } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FilterChip } from '../../layout/FilterChip.tsx';
import { Sheet } from '../../layout/Sheet.tsx';
import { DayChoice } from './DayChoice.tsx';
import { DayFigures, LocationBars, RefusalReasons, type EntryDay } from './DayFigures.tsx';
import classes from './EntriesPage.module.css';
import { entriesFilter, type EntriesSearch } from './entries-search.ts';
import { useEntriesQuery, useEntryDayQuery } from './entries.gen.ts';
import { FeedPage } from './FeedPage.tsx';
import { HoursChart } from './HoursChart.tsx';
import { TracePanel } from './TracePanel.tsx';
import { useNewsAt } from './use-live.ts';

/** Polling interval of the first page while it is visible; until the server pushes new records. */
const POLL_MS = 2_000;
/** New records in the feed refresh the figures; this interval only covers the passing of time. */
const FIGURES_MS = 60_000;
const skipPollAttempt = (): boolean => document.visibilityState !== 'visible';

/** Events at the doors: the day's figures on the left, the records on the right, live for today. */
export function EntriesPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/staff/entries' });
  const navigate = useNavigate({ from: '/entries' });
  const variables = { date: search.day ?? null, locationId: search.location ?? null };
  const day = useEntryDayQuery({ variables, fetchPolicy: 'cache-and-network', pollInterval: FIGURES_MS, skipPollAttempt });
  const figures = day.data?.entryDay ?? day.previousData?.entryDay;
  const live = search.day === undefined && search.after === undefined;
  const feed = useEntriesQuery({
    variables: { after: search.after ?? null, filter: entriesFilter(search, day.data?.entryDay ?? undefined) },
    // the feed of another day waits until it is known when that day begins and ends
    skip: search.day !== undefined && !day.data?.entryDay,
    fetchPolicy: 'cache-and-network',
    pollInterval: live ? POLL_MS : 0,
    skipPollAttempt,
  });
  useNewsAt(feed.data?.entries.edges[0]?.node.id, () => void day.refetch());

  const go = (change: Changed, replace = true): void => void navigate({ search: dropEmpty({ ...search, ...change }), replace });
  // Changing a condition goes back to the first page.
  const show = (change: Changed): void => go({ ...change, after: undefined });
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
      actions={
        <>
          <DayChoice day={search.day} today={figures?.isToday ? figures.date : undefined} onChoose={(chosen) => show({ day: chosen })} />
          {figures && figures.locations.length > 1 && (
            <FilterChip
              label={t`店舗`}
              options={figures.locations.map(({ location }) => ({ value: location.id, label: location.name }))}
              value={search.location}
              onChange={(location) => show({ location })}
            />
          )}
        </>
      }
    >
      <QueryView query={{ ...day, data: day.data ?? day.previousData }} skeleton={<PanelsSkeleton heights={[80, 300, 120]} />}>
        {({ entryDay }) =>
          !entryDay || entryDay.locations.length === 0 ? (
            <NoLocation unknown={!entryDay} />
          ) : (
            <div className={classes.both}>
              <Figures day={entryDay} location={search.location} />
              <section className={classes.feed} aria-labelledby="movements">
                <div className={classes.head}>
                  <h2 id="movements" className={classes.title}>
                    {live ? <Trans>いまの動き</Trans> : <Trans>この日の動き</Trans>}
                  </h2>
                  <SegmentedControl
                    size="xs"
                    aria-label={t`記録の種類`}
                    data={[
                      { value: 'all', label: t`すべて` },
                      { value: 'errors', label: t`エラー ${entryDay.refusals}` },
                      { value: 'warnings', label: t`警告 ${entryDay.warnings}` },
                    ]}
                    value={search.show ?? 'all'}
                    onChange={(value) => show({ show: value === 'all' ? undefined : value })}
                  />
                </div>
                <FeedPage
                  query={feed}
                  search={search}
                  onGo={go}
                  onClear={() => go({ show: undefined, location: undefined, day: undefined, after: undefined })}
                />
              </section>
            </div>
          )
        }
      </QueryView>
      {search.entry !== undefined && <TracePanel id={search.entry} onClose={() => go({ entry: undefined })} />}
    </Sheet>
  );
}

function Figures({ day, location }: { readonly day: EntryDay; readonly location: string | undefined }) {
  const { i18n } = useLingui();
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day.date}T12:00:00Z`));
  const shown = day.locations.find((one) => one.location.id === location) ?? day.locations[0];
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: shown?.location.timeZone ?? 'UTC' });
  return (
    <div className={classes.figures}>
      <DayFigures day={day} />
      <LocationBars day={day} />
      <HoursChart hours={day.hours} now={day.isToday ? Number(hour.format(deviceTime())) : null} weekday={weekday.replace(/曜日$/, '曜')} />
      <RefusalReasons day={day} />
    </div>
  );
}

function NoLocation({ unknown }: { readonly unknown: boolean }) {
  return (
    <EmptyState
      icon={<IconBuildingStore size={32} />}
      title={unknown ? <Trans>この店舗は見つかりません</Trans> : <Trans>まだ店舗がありません</Trans>}
      action={
        <Button variant="default" renderRoot={(props) => <Link {...props} to={unknown ? '/entries' : '/locations'} />}>
          {unknown ? <Trans>すべての店舗を見る</Trans> : <Trans>店舗を追加する</Trans>}
        </Button>
      }
    >
      {!unknown && <Trans>店舗とデバイスを用意すると、入退館がここに出ます。</Trans>}
    </EmptyState>
  );
}

export type Changed = { [Key in keyof EntriesSearch]?: EntriesSearch[Key] | undefined };

/** Writes only the conditions that are set into the address. */
const dropEmpty = (search: Changed): EntriesSearch => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
