import { useLingui } from '@lingui/react/macro';
import { dayOf, timeOfDay, useNow } from '@monban/ui';
import classes from './kiosk.module.css';

/** Day and time where the door is. */
export function KioskClock({ timeZone }: { readonly timeZone: string }) {
  const { i18n } = useLingui();
  const now = new Date(useNow(1_000)).toISOString();
  return (
    <div className={classes.clock}>
      {dayOf(now, i18n.locale, timeZone)} <b>{timeOfDay(now, i18n.locale, timeZone)}</b>
    </div>
  );
}
