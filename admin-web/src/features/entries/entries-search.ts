export interface EntriesSearch {
  /** Which lines of the feed: errors or warnings; all by default. */
  readonly show?: 'errors' | 'warnings';
  readonly location?: string;
  /** `2026-11-19`; today by default. */
  readonly day?: string;
  /** Cursor of the page before. */
  readonly after?: string;
  /** The record whose trace is open beside the page. */
  readonly entry?: string;
}

/** Reads the log's conditions from its address and ignores unknown ones. */
export function entriesSearch(search: Record<string, unknown>): EntriesSearch {
  const { show, location, day, after, entry } = search;
  return {
    ...(show === 'errors' || show === 'warnings' ? { show } : {}),
    ...(typeof location === 'string' && location.startsWith('loc_') ? { location } : {}),
    ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? { day } : {}),
    ...(typeof after === 'string' ? { after } : {}),
    ...(typeof entry === 'string' && entry.startsWith('ent_') ? { entry } : {}),
  };
}

/** The bounds of the day, which the feed needs when it is not today's. */
interface Span {
  readonly from: string;
  readonly until: string;
}

interface EntriesFilter {
  notice?: 'ERROR' | 'WARNING';
  locationId?: string;
  from?: string;
  until?: string;
}

/** The same as the API's filter. Today's feed continues into earlier days; another day's feed ends with that day. */
export function entriesFilter({ show, location, day }: EntriesSearch, span: Span | undefined): EntriesFilter {
  return {
    ...(show ? { notice: show === 'errors' ? 'ERROR' : 'WARNING' } : {}),
    ...(location ? { locationId: location } : {}),
    ...(day && span ? { from: span.from, until: span.until } : {}),
  };
}
