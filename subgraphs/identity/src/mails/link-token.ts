import { createHmac } from 'node:crypto';
import type { Id } from '@monban/domain-kit';

type LinkKind = 'registration' | 'emailChange' | 'passwordReset';

/** Tells one kind of token from the others; mails that are under way carry what is derived with it. */
const purposes: Record<LinkKind, string> = { registration: 'registration', emailChange: 'email-change', passwordReset: 'password-reset' };

/**
 * Token of a mailed URL: derived, so that the job that mails it needs no copy of it; the database keeps its hash only. 256 bits, single use
 * by the state of what it belongs to.
 */
export const linkToken = <K extends LinkKind>(kind: K, id: Id<K>, secret: string): string =>
  createHmac('sha256', secret).update(purposes[kind]).update(id).digest('base64url');
