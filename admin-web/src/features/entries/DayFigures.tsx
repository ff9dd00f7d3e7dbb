import { Trans, useLingui } from '@lingui/react/macro';
import classes from './DayFigures.module.css';
import type { EntryDayQuery } from './entries.gen.ts';

export type EntryDay = NonNullable<EntryDayQuery['entryDay']>;

/** The day in three figures: people inside, people who came, people refused. */
export function DayFigures({ day }: { readonly day: EntryDay }) {
  const { inside, entries, refusals, refusedPeople, isToday } = day;
  return (
    <dl className={classes.figures}>
      <div data-size="large">
        <dt>{isToday ? <Trans>いま館内</Trans> : <Trans>退館の記録なし</Trans>}</dt>
        <dd>
          <Trans>
            <b>{inside}</b> 人
          </Trans>
        </dd>
      </div>
      <div>
        <dt>{isToday ? <Trans>今日の入館</Trans> : <Trans>この日の入館</Trans>}</dt>
        <dd>
          <Trans>
            <b>{entries}</b> 回
          </Trans>
        </dd>
      </div>
      <div data-tone={refusals > 0 ? 'refuse' : undefined}>
        <dt>
          <Trans>断った入館</Trans>
        </dt>
        <dd>
          <Trans>
            <b>{refusals}</b> 回 · {refusedPeople}人
          </Trans>
        </dd>
      </div>
    </dl>
  );
}

/** People inside, one line per location; the control above chooses which location is shown. */
export function LocationBars({ day }: { readonly day: EntryDay }) {
  const { t } = useLingui();
  const most = Math.max(1, ...day.locations.map(({ inside, entries }) => (day.isToday ? inside : entries)));
  if (day.locations.length < 2) return null;
  return (
    <ul className={classes.locations} aria-label={day.isToday ? t`店舗ごとの館内の人数` : t`店舗ごとの入館`}>
      {day.locations.map(({ location, inside, entries, refusals }) => {
        const count = day.isToday ? inside : entries;
        return (
          <li key={location.id}>
            <span>{location.name}</span>
            <span className={classes.track} aria-hidden>
              <span style={{ width: `${String((count / most) * 100)}%` }} />
            </span>
            <span className={classes.numbers}>
              {day.isToday ? (
                <Trans>
                  <b>{inside}人</b> · 入館 {entries}
                </Trans>
              ) : (
                <Trans>
                  <b>{entries}回</b> · 断った {refusals}
                </Trans>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Reasons for refusals, the most frequent first. */
export function RefusalReasons({ day }: { readonly day: EntryDay }) {
  const most = Math.max(1, ...day.reasons.map(({ refusals }) => refusals));
  return (
    <section>
      <h2 className={classes.title}>
        <Trans>断った理由</Trans>
      </h2>
      {day.reasons.length === 0 ? (
        <p className={classes.none}>
          <Trans>断った入館はありません</Trans>
        </p>
      ) : (
        <ul className={classes.reasons}>
          {day.reasons.map(({ code, title, refusals }) => (
            <li key={code}>
              <span>{title}</span>
              <span className={classes.reason}>
                <span aria-hidden style={{ width: `${String((refusals / most) * 55)}%` }} />
                <b>{refusals}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
