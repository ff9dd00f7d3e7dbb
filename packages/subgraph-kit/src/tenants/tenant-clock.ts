import { businessClock, type Clock } from '@monban/domain-kit';
import type { Locale } from '../messages.ts';
import type { Viewer } from '../viewer.ts';

/**
 * A tenant, and the time that its business goes by: real time, or for a sandbox real time plus an offset. Jobs and commands carry one, so
 * that what they date is dated by the tenant's clock and in its zone.
 */
export interface TenantClock extends Clock {
  readonly tenantId: string;
  /** IANA zone in which its days begin and end. */
  readonly timeZone: string;
  /** Seconds that its clock runs ahead of real time; 0 for everybody but sandbox tenants. */
  readonly clockOffsetSeconds: number;
  /** Language of what is written to nobody in particular. */
  readonly locale: Locale;
  /** The business date now. */
  today(): Temporal.PlainDate;
}

export type TenantFacts = Pick<TenantClock, 'tenantId' | 'timeZone' | 'clockOffsetSeconds' | 'locale'>;

export function tenantClock(real: Clock, { tenantId, timeZone, clockOffsetSeconds, locale }: TenantFacts): TenantClock {
  const clock = businessClock(real, clockOffsetSeconds);
  const now = (): Temporal.Instant => clock.now();
  return { tenantId, timeZone, clockOffsetSeconds, locale, now, today: () => now().toZonedDateTimeISO(timeZone).toPlainDate() };
}

/**
 * For errands on which nothing is dated: an owner's state travels with the instants that it has. Also where the tenant itself is what is
 * asked for.
 */
export const undated = (real: Clock, tenantId: string): TenantClock =>
  tenantClock(real, { tenantId, timeZone: 'UTC', clockOffsetSeconds: 0, locale: 'ja' });

/** What a service's token says of the tenant that it acts for. */
export const viewerOfTenant = (tenant: TenantClock | null): Pick<Viewer, 'tenantId' | 'timeZone' | 'clockOffsetSeconds' | 'locale'> => ({
  tenantId: tenant?.tenantId ?? null,
  timeZone: tenant?.timeZone ?? 'UTC',
  clockOffsetSeconds: tenant?.clockOffsetSeconds ?? 0,
  locale: tenant?.locale ?? 'ja',
});
