export interface StaffSearch {
  /** Cursor of the page. */
  readonly after?: string;
}

/** The state in the address of the list. */
export const staffSearch = ({ after }: Record<string, unknown>): StaffSearch =>
  typeof after === 'string' && after !== '' ? { after } : {};
