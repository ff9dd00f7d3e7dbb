import { createHmac } from 'node:crypto';
import type { Id } from '@monban/domain-kit';

/**
 * Token of the mailed URL: derived, so that the job that mails it needs no copy of it; the database keeps its hash only. 256 bits,
 * single use by the registration's state.
 */
export const registrationToken = (id: Id<'registration'>, secret: string): string =>
  createHmac('sha256', secret).update('registration').update(id).digest('base64url');
