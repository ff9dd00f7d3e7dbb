import { createHmac } from 'node:crypto';
import type { Id } from '@monban/domain-kit';

type LinkKind = 'registration' | 'emailChange' | 'passwordReset';

/** Distinguishes the kinds of token. Never change a value: mails in transit carry tokens derived from it. */
const purposes: Record<LinkKind, string> = { registration: 'registration', emailChange: 'email-change', passwordReset: 'password-reset' };

/**
 * Token of a mailed URL. It is derived, so that the job that mails it needs no copy; the database stores only its hash. 256 bits, single
 * use by the state of what it belongs to.
 */
export const linkToken = <K extends LinkKind>(kind: K, id: Id<K>, secret: string): string =>
  createHmac('sha256', secret).update(purposes[kind]).update(id).digest('base64url');
