export interface StaffSearch {
  /** Cursor of the page. */
  readonly after?: string;
}

/** What the address of the list says. */
export const staffSearch = ({ after }: Record<string, unknown>): StaffSearch =>
  typeof after === 'string' && after !== '' ? { after } : {};
