import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, instantColumn, readByDirectory, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { directoryRole } from '../migrations/directory-role.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  ...rowsOfTenant('session', [readByDirectory('session', directoryRole)]),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('session'),
    accountId: accountColumn({ kept: 'ended at once, and purged like every other session' }),
    surface: p.string().length(20),
    /** SHA-256 of the token, hex; only the browser has the token itself. */
    tokenHash: p.character().length(64),
    lastSeenAt: instantColumn(),
    /** Ends when unused for this long. */
    idleSeconds: p.integer(),
    /** Ends at this instant in any case (exclusive). */
    expiresAt: instantColumn(),
    endedAt: instantColumn().nullable(),
    /** Client and place where it began, in terms that people recognise; null when unknown. */
    browser: p.string().length(30).nullable(),
    system: p.string().length(30).nullable(),
    /** The network part of the address: `203.0.113.x`. */
    place: p.string().length(45).nullable(),
  },
  uniques: [{ name: 'session_token', properties: ['tokenHash'] }],
  indexes: [{ name: 'session_by_account', properties: ['tenantId', 'accountId'] }],
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
export type SessionRow = Row<Session>;

const RateWindowSchema = defineEntity({
  name: 'RateWindow',
  tableName: 'rate_window',
  properties: {
    bucket: p.string().length(64).primary(),
    /** When the first counted attempt was made. */
    startedAt: instantColumn(),
    /** Counted attempts. */
    attempts: p.integer(),
    /** Attempts in progress; each expires at its instant if its outcome is not reported before. */
    held: p.array().columnType('timestamptz[]').defaultRaw(`'{}'`),
    /** Number of refusals since the window began. */
    refused: p.integer().default(0),
  },
});
/** Attempts of one login, address or place within a window; the bucket is a hash, and has no tenant yet. */
export class RateWindow extends RateWindowSchema.class {}
RateWindowSchema.setClass(RateWindow);
