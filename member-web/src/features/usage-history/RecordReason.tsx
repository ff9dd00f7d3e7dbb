import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf, nextTime, timeOfDay } from '@monban/ui';
import { IconAlertTriangle, IconArrowForwardUp, IconCheck, IconClock, IconX } from '@monban/ui/icons';
import { Panel } from '../../layout/Panel.tsx';
import classes from './RecordReason.module.css';
import type { MyEntryQuery } from './usage-history.gen.ts';

export type EntryOfMine = NonNullable<MyEntryQuery['entryRecord']>;

const SIGNS = { ERROR: IconX, WARNING: IconAlertTriangle, none: IconCheck } as const;

/** What happened, why, and what will let the person in next time. */
export function RecordReason({ record }: { readonly record: EntryOfMine }) {
  const { i18n } = useLingui();
  const { at, location, device, notice, message, remedy } = record;
  const { timeZone } = location;
  const Sign = SIGNS[notice ?? 'none'];
  const when = record.nextAllowedAt !== null && nextTime(record.nextAllowedAt, at, i18n.locale, timeZone);
  return (
    <Panel>
      <div className={classes.head} data-notice={notice}>
        <span className={`${classes.sign} mb-state`} aria-hidden>
          <Sign size={22} />
        </span>
        <strong>
          {notice === 'ERROR' && <Trans>入館できませんでした</Trans>}
          {notice !== 'ERROR' && (record.direction === 'ENTRY' ? <Trans>入館しました</Trans> : <Trans>退館しました</Trans>)}
        </strong>
        <time dateTime={at} className={classes.quiet}>
          {dayOf(at, i18n.locale, timeZone)} {timeOfDay(at, i18n.locale, timeZone)}
        </time>
      </div>
      {message !== null && <p className={classes.reason}>{message}</p>}
      <p className={classes.quiet}>
        {location.name} · {device.name}
        {record.product && ` · ${record.product.name}`}
      </p>
      {remedy !== null && (
        <div className={classes.next}>
          <IconArrowForwardUp size={28} aria-hidden />
          <div>
            <Trans>入館できるようになるには</Trans>
            <strong>{remedy}</strong>
          </div>
        </div>
      )}
      {when !== false && (
        <div className={classes.next}>
          <IconClock size={28} aria-hidden />
          <div>
            <Trans>次に入館できるのは</Trans>
            <strong>
              <Trans>{when} から</Trans>
            </strong>
          </div>
        </div>
      )}
    </Panel>
  );
}
