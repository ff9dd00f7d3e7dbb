import type { Id } from '@monban/domain-kit';
import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, dateColumn, idColumn, instantColumn, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Device } from '../devices/device.entity.ts';
import { Location } from '../locations/location.entity.ts';
import type { EntryDecision } from './domain/decision.ts';
import type { KeptFacts } from './domain/kept-facts.ts';
import type { TraceStep } from './domain/trace.ts';

export const directions = ['ENTRY', 'EXIT'] as const;
export type EntryCode = NonNullable<EntryDecision['code']>;

const EntryRecordSchema = defineEntity({
  name: 'EntryRecord',
  ...rowsOfTenant('entry_record'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('entryRecord'),
    /** When it was decided, business time. */
    at: instantColumn(),
    direction: p.enum(directions),
    allowed: p.boolean(),
    /** Refusal or warning; codes come with rules, so the column takes any. */
    code: p.string().length(50).$type<EntryCode>().nullable(),
    /** Decided by facts that may have been stale. */
    stale: p.boolean().default(false),
    accountId: accountColumn({ kept: 'the log of entries stays, under a pseudonym' }),
    /** The first contract in force that was judged; belongs to contracts. */
    contractId: idColumn('contract').nullable(),
    location: () => p.manyToOne(Location).joinColumns('tenant_id', 'location_id').ownColumns('location_id').ref().deleteRule('restrict'),
    device: () => p.manyToOne(Device).joinColumns('tenant_id', 'device_id').ownColumns('device_id').ref().deleteRule('restrict'),
  },
  indexes: [
    { name: 'entry_record_by_time', properties: ['tenantId', 'at', 'id'] },
    { name: 'entry_record_by_location', properties: ['tenantId', 'location', 'at', 'id'] },
    { name: 'entry_record_by_account', properties: ['tenantId', 'accountId', 'at', 'id'] },
    { name: 'entry_record_by_device', properties: ['tenantId', 'device'] },
    { name: 'entry_record_by_contract', properties: ['tenantId', 'contractId', 'at', 'id'] },
    { name: 'entry_record_noticed', properties: ['tenantId', 'at', 'id'], where: 'code is not null' },
    { name: 'entry_record_noticed_by_location', properties: ['tenantId', 'location', 'at', 'id'], where: 'code is not null' },
  ],
});
/** An entry or exit, or the attempt at one. Written by `record_entry`, never changed. */
export class EntryRecord extends EntryRecordSchema.class {}
EntryRecordSchema.setClass(EntryRecord);

/** A record as resolvers need it: a row, or a record that was just written and not read back. */
export type EntryRecordRow = Pick<EntryRecord, 'id' | 'at' | 'direction' | 'allowed' | 'code' | 'stale' | 'accountId' | 'contractId'> & {
  readonly location: { readonly id: Id<'location'> };
  /** Its login and the product are known when the record was just written. */
  readonly device: { readonly id: Id<'device'>; readonly accountId?: string };
  readonly productId?: Id<'product'> | null;
};

const EntryTraceSchema = defineEntity({
  name: 'EntryTrace',
  ...rowsOfTenant('entry_trace'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    /** Of the record it explains. */
    id: idColumn('entryRecord').primary(),
    trace: p.json<readonly TraceStep[]>(),
    /** The facts of the decision, for deciding it again; missing for allowed entries before release 0.2. */
    facts: p.json<KeptFacts>().nullable(),
  },
});
/** Why a record says what it says, as decided then: settings change, this does not. Written with the record, never changed. */
export class EntryTrace extends EntryTraceSchema.class {}
EntryTraceSchema.setClass(EntryTrace);

const PresenceSchema = defineEntity({
  name: 'Presence',
  ...rowsOfTenant('presence'),
  primaryKeys: ['tenantId', 'accountId', 'locationId'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    accountId: accountColumn('erased').primary(),
    locationId: idColumn('location').primary(),
    /** Of the entry, business time. */
    at: instantColumn(),
    entryRecordId: idColumn('entryRecord'),
  },
});
/** A person who entered here and has not been seen to leave. Written by `record_entry`. */
export class Presence extends PresenceSchema.class {}
PresenceSchema.setClass(Presence);

const EntryCountSchema = defineEntity({
  name: 'EntryCount',
  ...rowsOfTenant('entry_count'),
  primaryKeys: ['tenantId', 'accountId', 'band', 'date'],
  properties: {
    tenantId: idColumn('tenant').primary(),
    accountId: accountColumn({ kept: 'belongs to the entries it counts' }).primary(),
    band: p.string().length(50).primary(),
    /** Business date of the band. */
    date: dateColumn().primary(),
    /** The entry that made it count. */
    entryRecordId: idColumn('entryRecord'),
  },
});
/**
 * A counted entry. The key enforces the invariant: once per member, band and business date, across all locations (`H-36`, `H-38`,
 * `P-H-09`).
 */
export class EntryCount extends EntryCountSchema.class {}
EntryCountSchema.setClass(EntryCount);
