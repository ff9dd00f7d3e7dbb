import { createHmac } from 'node:crypto';
import type { Id } from '@monban/domain-kit';

/** Token of the mailed link, derived like a registration's: 256 bits, the database keeps its hash only. */
export const passwordResetToken = (id: Id<'passwordReset'>, secret: string): string =>
  createHmac('sha256', secret).update('password-reset').update(id).digest('base64url');
