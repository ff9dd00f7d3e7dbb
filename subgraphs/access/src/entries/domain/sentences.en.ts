import { WEEKDAYS, type HolidayRule, type Weekday } from '../../bands/domain/day-rule.ts';
import type { ContractPlan, DeviceEligibility } from './entry-facts.ts';
import { clockText, hoursText, type Sentences, statesOf } from './sentence-form.ts';
import type { TicketObstacle } from './trace.ts';

const DAY: Readonly<Record<Weekday, string>> = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const HOLIDAYS: Readonly<Record<HolidayRule, string>> = {
  NONE: 'closed on holidays',
  ALL: 'open on holidays',
  WEEKEND_ONLY: 'open on weekend holidays only',
  WEEKDAY_ONLY: 'open on weekday holidays only',
};
const KIND: Readonly<Record<DeviceEligibility, string>> = {
  EVERYONE: 'everyone',
  PLAN: 'plan',
  RESERVATION: 'reservation',
  TICKET: 'entry ticket',
};
const OBSTACLE: Readonly<Record<TicketObstacle, string>> = {
  TIME: 'not at this time',
  DAY: 'not on this day',
  LAST_DAY_OVER: 'its last day is over',
  USED_UP: 'no uses remain',
};

const STATE: Readonly<Record<ContractPlan['state'], string>> = {
  PENDING: 'not started',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  ENDED: 'ended',
};

/** `3 min`, below two minutes `40 s` */
const agoText = (seconds: number): string => (seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`);

export const ENGLISH: Sentences = {
  between: ' ',
  exitNotEligible: 'You left outside your hours. Staff have been told.',
  next: (at, daysAhead) => {
    const day = DAY[WEEKDAYS[at.dayOfWeek - 1] as Weekday];
    const date = daysAhead === 0 ? 'today' : daysAhead < 7 ? day : `${day}, ${MONTHS[at.month - 1]} ${at.day}`;
    return `Next: ${date} from ${clockText(at)}`;
  },
  titles: {
    FACTS_RECENT: 'Age of the facts',
    NOT_INSIDE: 'Left since the last entry',
    PROFILE_NOT_STOPPED: 'Entry stop (profile)',
    IDENTITY_NOT_STOPPED: 'Entry stop (identity check)',
    DEVICE_ELIGIBLE: 'Eligibility at this door',
    PLAN_IN_FORCE: 'Contract',
    PLAN_LOCATION: 'Location',
    COVERED_RESERVATION: 'Reservation',
    PLAN_UNRESTRICTED: 'Conditions of the plan',
    PLAN_NEEDS_NO_TICKET: 'Conditions of the plan',
    PLAN_HAS_BANDS: 'Bands',
    BAND_TIME: 'Time',
    BAND_DAY: 'Day',
    BAND_COUNT: 'Entries this month',
    BAND_CHOSEN: 'Entry right used',
    KEY_COVERS: 'Key',
    TICKET_USABLE: 'Entry ticket',
    TICKET_CHOSEN: 'Ticket used',
    OPEN_VISIT_BY_TICKET: 'Ticket of this visit',
  },
  notLookedAt: 'Not looked at: the answer was found before.',
  rules: {
    FACTS_RECENT: ({ held, age, minutes }) =>
      held
        ? `Contract and account data was last confirmed ${agoText(age)} ago; this device lets people in for up to ${minutes} minutes.`
        : `Contract and account data was last confirmed ${agoText(age)} ago, too long to decide by.`,
    NOT_INSIDE: ({ held, since }) => {
      if (!held) return 'No exit since the last entry.';
      return since === null ? 'Not inside.' : 'The last entry was so long ago that its missing exit no longer counts.';
    },
    PROFILE_NOT_STOPPED: ({ held }) => (held ? 'Entry is not stopped in the profile.' : 'Entry is stopped (profile).'),
    IDENTITY_NOT_STOPPED: ({ held }) => (held ? 'Entry is not stopped by the identity check.' : 'Entry is stopped (identity check).'),
    DEVICE_ELIGIBLE: ({ listed, by }) =>
      by === null ? `This door is for: ${listed.map((kind) => KIND[kind]).join(', ')}.` : `Eligible at this door (${KIND[by]}).`,
    PLAN_IN_FORCE: ({ held, contracts }) => {
      if (held) return 'A plan is in force.';
      const states = statesOf(contracts).map((state) => STATE[state]);
      return states.length === 0 ? 'No plan is in force.' : `No plan is in force (contract: ${states.join(', ')}).`;
    },
    PLAN_LOCATION: ({ held, location, locations }, names) =>
      held
        ? `The plan is for ${names.location(location)}.`
        : `The plan is not for ${names.location(location)} (it is for ${(locations ?? []).map(names.location).join(', ') || 'no location'}).`,
    COVERED_RESERVATION: ({ program }, names) =>
      program === null ? 'No reservation spares the entry right.' : `The reservation of ${names.program(program)} spares the entry right.`,
    PLAN_UNRESTRICTED: () => 'The plan has no entry restriction.',
    PLAN_NEEDS_NO_TICKET: () => 'This plan needs an entry ticket.',
    PLAN_HAS_BANDS: () => 'This plan has no band to enter in.',
    BAND_TIME: ({ held, band, hours }, names) =>
      hours === null
        ? `${names.band(band)} is not available at this location.`
        : `It is ${held ? 'within' : 'outside'} ${names.band(band)} (${hoursText(hours, '–')}).`,
    BAND_DAY: ({ held, band, weekday, holiday, holidayRule }, names) => {
      const day = holiday ? `a holiday (${DAY[weekday]})` : DAY[weekday];
      const why = holiday ? ` (${HOLIDAYS[holidayRule]})` : '';
      return `${names.band(band)} is ${held ? 'open' : 'not open'} on ${day}${why}.`;
    },
    BAND_COUNT: ({ held, band, counted, limit, already }, names) => {
      if (limit === null) return `${names.band(band)} has no limit.`;
      if (already) return `${names.band(band)} was used today already and is not counted again.`;
      return held
        ? `${names.band(band)}: ${counted} of ${limit} entries this month.`
        : `${names.band(band)}: this month's limit of ${limit} is used up.`;
    },
    BAND_CHOSEN: ({ band, date, consumed }, names) =>
      `Used: ${names.band(band)} of ${date} (${consumed ? 'one entry consumed' : 'nothing consumed'}).`,
    KEY_COVERS: ({ band }, names) => (band === null ? 'No key covers this time.' : `The key for ${names.band(band)} covers this time.`),
    TICKET_USABLE: ({ ticket, obstacle, remaining }) =>
      obstacle === null ? `Ticket ${ticket} can be used (${remaining} left).` : `Ticket ${ticket} cannot be used: ${OBSTACLE[obstacle]}.`,
    TICKET_CHOSEN: ({ ticket, band, date, consumed }, names) =>
      `Ticket ${ticket} is used for ${names.band(band)} of ${date} (${consumed ? 'one use consumed' : 'nothing consumed'}).`,
    OPEN_VISIT_BY_TICKET: ({ held }) => (held ? 'The visit began with a ticket.' : 'The visit did not begin with a ticket.'),
  },
};
