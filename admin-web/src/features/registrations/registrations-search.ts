import type { RegistrationFilter, RegistrationState } from '../../layout/registration-progress.gen.ts';

/** Conditions in the terms that staff use; each covers one or several states of the API. */
export const standings = {
  waiting: ['MAIL_SENT', 'CONFIRMED'],
  expired: ['EXPIRED'],
  refused: ['REJECTED_EMAIL', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_REMOVED'],
  completed: ['COMPLETED'],
} as const satisfies Record<string, readonly RegistrationState[]>;
export type Standing = keyof typeof standings;

export interface RegistrationsSearch {
  /** Part of an address or a name. */
  readonly q?: string;
  readonly state?: Standing;
  /** Id of a contract. */
  readonly contract?: string;
  /** Cursor of the page before. */
  readonly after?: string;
}
export type Changed = { [Key in keyof RegistrationsSearch]?: RegistrationsSearch[Key] | undefined };

/** Reads the list's conditions from its address and ignores unknown ones. */
export function registrationsSearch({ q, state, contract, after }: Record<string, unknown>): RegistrationsSearch {
  return withoutEmpty({
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    state: (Object.keys(standings) as Standing[]).find((known) => known === state),
    contract: typeof contract === 'string' && contract.startsWith('ctr_') ? contract : undefined,
    after: typeof after === 'string' ? after : undefined,
  });
}

/** Writes only the conditions that are set into the address. */
export const withoutEmpty = (search: Changed): RegistrationsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

/** The same as the API's filter; undefined when there are no conditions. */
export function registrationsFilter({ q, state, contract }: RegistrationsSearch): RegistrationFilter | undefined {
  if (!q && !state && !contract) return undefined;
  return {
    ...(q ? { search: q } : {}),
    ...(state ? { states: [...standings[state]] } : {}),
    ...(contract ? { contractId: contract } : {}),
  };
}
