import { type Id, uuidOf } from '@monban/domain-kit';
import {
  defineChildList,
  defineList,
  given,
  inputs,
  type ListArgs,
  lookUpByFunction,
  reads,
  readsFunction,
  type Reads,
  type RequestContext,
  sql,
  type SqlBool,
} from '@monban/subgraph-kit';
import { z } from 'zod';
import { type Found, isFound, searchOf } from '../accounts/search.ts';
import { type RegistrationState, registrationStates } from './domain/registration.ts';
import { Registration, type RegistrationRow } from './registration.entity.ts';

/** Rows that are in this state now (`stateAt`): one that has just expired says so a moment later. */
const inState = (state: RegistrationState) => {
  if (state === 'EXPIRED') return sql<SqlBool>`(r.state = 'EXPIRED' or (r.state = 'MAIL_SENT' and r.expires_at <= ${given('now')}))`;
  return state === 'MAIL_SENT'
    ? sql<SqlBool>`(r.state = 'MAIL_SENT' and r.expires_at > ${given('now')})`
    : sql<SqlBool>`r.state = ${sql.lit(state)}`;
};

const registrations = defineList({
  name: 'registrations',
  of: Registration,
  // those of staff concern the provider only
  always: (eb) => eb('r.realm', '=', sql.lit('CUSTOMER')),
  filter: z.object({
    contractId: inputs.id('contract').nullish(),
    states: z.array(z.enum(registrationStates)).nullish(),
    search: inputs.search,
    found: z.custom<Found>().optional(),
  }),
  where: (on) => ({
    contractId: on.is('contractId'),
    states: {
      sql: (eb, states) => eb.or([...new Set(states)].toSorted().map(inState)),
      textFor: (states) => [...new Set(states)].toSorted().join(','),
      values: (_, { clock }) => ({ now: clock.now().toString() }),
    },
    // searched as `found`
    search: null,
    found: isFound,
  }),
  // ids grow with time
  sorts: { NEWEST: { by: ['id'], direction: 'desc' } },
});

const search = searchOf('registrations_found', 'registration');

/** Registrations of customers and seat members, newest first (`T-25`). */
export async function listRegistrations(ctx: RequestContext, args: ListArgs) {
  const filter = registrations.read(args.filter);
  return registrations.page(ctx, args, filter.search ? { ...filter, found: await search(ctx, filter.search) } : filter);
}

const invitations = defineList({
  name: 'staff-invitations',
  of: Registration,
  always: (eb) => eb('r.realm', '=', sql.lit('STAFF')),
  filter: z.object({}),
  where: () => ({}),
  sorts: { NEWEST: { by: ['id'], direction: 'desc' } },
});

/** Invitations of one tenant's staff, newest first. */
export const staffInvitationsOf = (reading: Reads, limit: number): Promise<RegistrationRow[]> => invitations.first(reading, limit);

/** Registrations by a contract's invite link that have not become a seat, newest first (`T-25`). */
export const registrationsOfContract = defineChildList({
  name: 'registrations',
  of: Registration,
  by: 'contractId',
  where: (eb) => eb('state', '<>', sql.lit('COMPLETED')),
  sort: { by: ['id'], direction: 'desc' },
});

const openCounts = readsFunction('open_registrations', 2, { contractId: reads.id('contract'), open: reads.number });

/** How many registrations wait for their person or their seat, by contract; they do not hold seats yet (`P-T-06`). */
export const openRegistrationCounts = (ctx: RequestContext) => ctx.query(openCounts, [uuidOf(ctx.tenantId), ctx.clock.now().toString()]);

const liveSessions = lookUpByFunction({
  call: 'live_seat_sessions',
  types: ['uuid'],
  values: (id: Id<'contract'>) => [uuidOf(id)],
  besides: ({ realClock }) => [realClock.now().toString()],
  row: { live: reads.number },
});

/** Active sessions of a contract's seat members, which suspending it ends (`T-36`). */
export const liveSessionsOfContract = async (ctx: RequestContext, id: Id<'contract'>): Promise<number> =>
  (await ctx.load(liveSessions, id))[0]?.live ?? 0;
