import type { Retention } from '@monban/subgraph-kit';

/** What access forgets by itself (docs/production.md): codes that opened a door once. */
export const retentions: readonly Retention[] = [{ table: 'member_code', over: 'expires_at < :before', days: 1 }];
