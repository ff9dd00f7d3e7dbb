import { createHmac } from 'node:crypto';
import type { Id } from '@monban/domain-kit';

/** Token of the mailed URL, derived like a registration's: 256 bits, the database keeps its hash only, single use by the state. */
export const emailChangeToken = (id: Id<'emailChange'>, secret: string): string =>
  createHmac('sha256', secret).update('email-change').update(id).digest('base64url');
