import type { IsoDate } from '@monban/domain-kit';
import holidayJp from '@holiday-jp/holiday_jp';

/**
 * The holidays of Japan with substitute and citizens' holidays (F-H-19, F-H-20), as the Cabinet Office publishes them
 * and by the law in force for the years to come. Known from 1970 to `HOLIDAYS_KNOWN_UNTIL`.
 */
export const JAPANESE_HOLIDAYS: ReadonlySet<IsoDate> = new Set(Object.keys(holidayJp.holidays));

/** Last day of the years the package covers; a new release has to come before. */
export const HOLIDAYS_KNOWN_UNTIL: IsoDate = '2050-12-31';
