import type { Retention } from '@monban/subgraph-kit';

/**
 * What identity forgets by itself, and when (docs/production.md). A registration that never became an account goes with its name and
 * address; one that did is the account's own history.
 */
export const retentions: readonly Retention[] = [
  {
    table: 'registration',
    over: `state in ('EXPIRED', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_EMAIL', 'REJECTED_REMOVED') and ended_at < :before`,
    days: 30,
  },
  { table: 'session', over: 'least(ended_at, expires_at) < :before', days: 30 },
  { table: 'password_reset', over: 'expires_at < :before', days: 7 },
  // the address that was left behind among them
  { table: 'email_change', over: 'expires_at < :before', days: 7 },
];
