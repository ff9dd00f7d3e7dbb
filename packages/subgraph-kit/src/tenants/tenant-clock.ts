import { businessClock, type Clock } from '@monban/domain-kit';
import type { Locale } from '../messages.ts';
import type { Viewer } from '../viewer.ts';

/**
 * A tenant and its business time: real time, or for a sandbox real time plus an offset. Jobs and commands carry one, so that the tenant's
 * clock and zone date their effects.
 */
export interface TenantClock extends Clock {
  readonly tenantId: string;
  /** IANA zone that defines its calendar days. */
  readonly timeZone: string;
  /** Seconds by which its clock runs ahead of real time; 0 for all tenants except sandboxes. */
  readonly clockOffsetSeconds: number;
  /** Language of texts without a particular reader. */
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

/** For messages whose effects have no date: an owner's state carries its own instants. Also where the tenant itself is requested. */
export const undated = (real: Clock, tenantId: string): TenantClock =>
  tenantClock(real, { tenantId, timeZone: 'UTC', clockOffsetSeconds: 0, locale: 'ja' });

/** What a service's token says about the tenant for which it acts. */
export const viewerOfTenant = (tenant: TenantClock | null): Pick<Viewer, 'tenantId' | 'timeZone' | 'clockOffsetSeconds' | 'locale'> => ({
  tenantId: tenant?.tenantId ?? null,
  timeZone: tenant?.timeZone ?? 'UTC',
  clockOffsetSeconds: tenant?.clockOffsetSeconds ?? 0,
  locale: tenant?.locale ?? 'ja',
});
