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
    /** SHA-256 of the token, hex; the token itself is only in the browser. */
    tokenHash: p.character().length(64),
    lastSeenAt: instantColumn(),
    /** Ends when unused for so long. */
    idleSeconds: p.integer(),
    /** Ends then whatever happens (exclusive). */
    expiresAt: instantColumn(),
    endedAt: instantColumn().nullable(),
    /** What it was begun with and where, as people recognise it; null where nobody could tell. */
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
    /** When the first attempt that counts was made. */
    startedAt: instantColumn(),
    /** Attempts that count. */
    attempts: p.integer(),
    /** Attempts under way; each is over at its instant, should nobody tell its outcome before. */
    held: p.array().columnType('timestamptz[]').defaultRaw(`'{}'`),
    /** Turned away since the window began. */
    refused: p.integer().default(0),
  },
});
/** Attempts of one login, address or place within a window; the bucket is a hash, no tenant stands behind it yet. */
export class RateWindow extends RateWindowSchema.class {}
RateWindowSchema.setClass(RateWindow);
