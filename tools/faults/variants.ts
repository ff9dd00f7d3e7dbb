import { asAdministrator } from './injections.ts';

/** A platform that breaks a promise on purpose. The checkers must find it; otherwise they prove nothing. */
export interface Variant {
  readonly breaks: string;
  readonly database: string;
  readonly sql: string;
}

export const variants = {
  'lost-counter': {
    breaks: 'C1: taking a seat does not count it, as when two read the counter before either has written it',
    database: 'monban_contracts',
    sql: `
create function faults_lost_counter() returns trigger language plpgsql as
$$ begin new.seats_used := least(new.seats_used, old.seats_used); return new; end $$;
create trigger faults_lost_counter before update on contract for each row execute function faults_lost_counter();`,
  },
  'deaf-door': {
    breaks: 'C6: the door never learns that the entries of a person were stopped',
    database: 'monban_access',
    sql: `
create function faults_deaf_door() returns trigger language plpgsql as
$$ begin new.stop_profile := false; return new; end $$;
create trigger faults_deaf_door before insert or update on account_standing for each row execute function faults_deaf_door();`,
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof variants;

export const breakPlatform = (dataDir: string, name: VariantName): Promise<void> =>
  asAdministrator(dataDir, variants[name].database, variants[name].sql);
