import { contains, type BandId } from '../../bands/domain/band-hours.ts';
import { fitsByDay, type BusinessDate } from '../../bands/domain/day-rule.ts';
import type { EntryTicket } from './entry-facts.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { TicketObstacle, Trace } from './trace.ts';

/** A ticket for a band on a business date. */
export interface TicketUse {
  readonly ticket: EntryTicket;
  readonly band: BandId;
  readonly on: BusinessDate;
  /** Already used for this band and date: does not consume another use (P-H-06). */
  readonly used: boolean;
}

const OBSTACLES: readonly TicketObstacle[] = ['TIME', 'DAY', 'LAST_DAY_OVER', 'USED_UP'];

/**
 * *The ticket step*: the ticket to use now, if any. The same window applies at entry and exit, because tickets have no tolerance (H-03,
 * H-26, F-H-04, P-H-06).
 */
export function ticketStep(standing: Standing, now: Moment, trace: Trace): TicketUse | null {
  let best: TicketUse | null = null;
  for (const held of standing.tickets) {
    const { uses, obstacle } = usesOf(held, now);
    const { id, lastDay, remaining } = held.ticket;
    trace.push({ rule: 'TICKET_USABLE', held: uses.length > 0, ticket: id, obstacle, lastDay, remaining });
    for (const use of uses) if (best === null || isBetter(use, best)) best = use;
  }
  if (best === null) return null;
  const consumed = standing.facts.direction === 'ENTRY' && !best.used;
  trace.push({ rule: 'TICKET_CHOSEN', held: true, ticket: best.ticket.id, band: best.band, date: best.on.date, consumed });
  return best;
}

/** What prevents using the ticket on a business date, or null; ignores the time of day. */
export function dayObstacle({ ticket, on, used }: TicketUse): TicketObstacle | null {
  if (!fitsByDay(ticket, on)) return 'DAY';
  if (ticket.lastDay !== null && on.date > ticket.lastDay) return 'LAST_DAY_OVER';
  return used || ticket.remaining > 0 ? null : 'USED_UP';
}

export function useOf(ticket: EntryTicket, band: BandId, on: BusinessDate): TicketUse {
  return { ticket, band, on, used: ticket.used.some((use) => use.band === band && use.date === on.date) };
}

function usesOf({ ticket, bands }: Standing['tickets'][number], now: Moment): { uses: TicketUse[]; obstacle: TicketObstacle | null } {
  const uses: TicketUse[] = [];
  let furthest: TicketObstacle = 'TIME';
  for (const { band, window } of bands) {
    for (const { on, minute } of now.dates) {
      if (!contains(window, minute)) continue;
      const use = useOf(ticket, band, on);
      const obstacle = dayObstacle(use);
      if (obstacle === null) uses.push(use);
      else if (OBSTACLES.indexOf(obstacle) > OBSTACLES.indexOf(furthest)) furthest = obstacle;
    }
  }
  return { uses, obstacle: uses.length > 0 ? null : furthest };
}

/**
 * Earliest business date, then already used, then earliest last day; ticket id and order of the bands break ties, because the first one
 * stays.
 */
function isBetter(one: TicketUse, other: TicketUse): boolean {
  if (one.on.date !== other.on.date) return one.on.date < other.on.date;
  if (one.used !== other.used) return one.used;
  return (one.ticket.lastDay ?? NEVER) < (other.ticket.lastDay ?? NEVER);
}

const NEVER = '9999-12-31';
