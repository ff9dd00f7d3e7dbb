import { VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Hour, hoursChart } from './hours-chart.ts';
import classes from './HoursChart.module.css';

interface Props {
  readonly hours: readonly Hour[];
  /** The current hour, drawn darkest; null for a past day. */
  readonly now: number | null;
  /** 木曜 */
  readonly weekday: string;
}

/**
 * Entries per hour: refusals stacked in red with their number, the weekday's average as a tick. A table gives the same data to screen
 * readers.
 */
export function HoursChart({ hours, now, weekday }: Props) {
  const chart = hoursChart(hours);
  const hasUsual = hours.some(({ usual }) => usual !== null);
  const share = (count: number): string => `${String((count / chart.top) * 100)}%`;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.head}>
        <h2 className={classes.title}>
          <Trans>時間ごとの入館</Trans>
        </h2>
        <span className={classes.key} data-kind="entries">
          <Trans>入館</Trans>
        </span>
        <span className={classes.key} data-kind="refusals">
          <Trans>断った</Trans>
        </span>
        {hasUsual && (
          <span className={classes.key} data-kind="usual">
            <Trans>{weekday}の平均（4週）</Trans>
          </span>
        )}
      </figcaption>
      <div className={classes.chart} aria-hidden>
        <div className={classes.lines}>
          {chart.lines.map((line) => (
            <div key={line} className={classes.line} style={{ bottom: share(line) }}>
              <span>{line}</span>
            </div>
          ))}
        </div>
        <div className={classes.bars}>
          {chart.hours.map(({ hour, entries, refusals, usual }) => (
            <div key={hour} className={classes.column} data-now={hour === now || undefined}>
              <div className={classes.stack}>
                {refusals > 0 && <span className={classes.count}>{refusals}</span>}
                {refusals > 0 && <div className={classes.refused} style={{ height: share(refusals) }} />}
                {entries > 0 && <div className={classes.allowed} style={{ height: share(entries) }} />}
                {usual !== null && usual > 0 && <div className={classes.usual} style={{ bottom: share(usual) }} />}
              </div>
              <span className={classes.hour}>{hour}</span>
            </div>
          ))}
        </div>
      </div>
      <HoursTable hours={chart.hours} weekday={weekday} hasUsual={hasUsual} />
    </figure>
  );
}

function HoursTable({
  hours,
  weekday,
  hasUsual,
}: {
  readonly hours: readonly Hour[];
  readonly weekday: string;
  readonly hasUsual: boolean;
}) {
  const { t, i18n } = useLingui();
  return (
    <VisuallyHidden>
      <table>
        <caption>{t`時間ごとの入館の表`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`時`}</th>
            <th scope="col">{t`入館`}</th>
            <th scope="col">{t`断った`}</th>
            {hasUsual && <th scope="col">{t`${weekday}の平均（4週）`}</th>}
          </tr>
        </thead>
        <tbody>
          {hours.map(({ hour, entries, refusals, usual }) => (
            <tr key={hour}>
              <th scope="row">{hour}</th>
              <td>{entries}</td>
              <td>{refusals}</td>
              {hasUsual && <td>{new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(usual ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  );
}
