import { z } from 'zod';
import { aggregate, type StateOf } from './aggregate-contract.ts';

/** A tenant as identity tells of it. */
export const tenantContract = aggregate({
  owner: 'identity',
  type: 'tenant',
  description: 'A tenant: the clock and zone that its business goes by, and what it has switched on. Every other subgraph keeps it.',
  version: 1,
  state: z.object({
    kind: z.enum(['OPERATOR', 'PLATFORM']),
    /** IANA zone in which its days begin and end. */
    timeZone: z.string(),
    /** Language of what is written to nobody in particular. */
    locale: z.enum(['ja', 'en']),
    /** Seconds that its clock runs ahead of real time; 0 for everybody but sandbox tenants. */
    clockOffsetSeconds: z.int(),
    features: z.array(z.string()),
  }),
  events: { TenantCreated: 'It exists from now on.', TenantChanged: 'Its clock, zone, language or features changed.' },
});
export type TenantState = StateOf<typeof tenantContract>;
