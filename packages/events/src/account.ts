import { z } from 'zod';
import { aggregate, type StateOf } from './aggregate-contract.ts';

/** A person or device as identity tells of them. */
export const accountContract = aggregate({
  owner: 'identity',
  type: 'account',
  description: 'Somebody or something that logs in: whether they exist, where they belong, and what stops them at the door.',
  version: 1,
  state: z.object({
    /** `CUSTOMER`, `STAFF`, `DEVICE`… */
    realm: z.string(),
    /** Number of the storefront; null for people who belong to none. */
    storefrontId: z.int().nullable(),
    /** Nothing is left of the person but this id. */
    erased: z.boolean(),
    /** Entry is stopped in the profile (`H-59`). */
    stopProfile: z.boolean().default(false),
    /** Entry is stopped in the identity check (`H-60`). */
    stopIdentity: z.boolean().default(false),
  }),
  events: {
    AccountRegistered: 'It exists from now on.',
    AccountErased: 'The person is removed; what others keep about them goes.',
    AccountEntryStopSet: 'Staff stopped or allowed entry in the profile.',
    AccountIdentityCheckSet: 'Staff changed the identity check, or stopped or allowed entry in it.',
  },
});
export type AccountState = StateOf<typeof accountContract>;
