import { uuidOf } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import { deviceById } from '../devices/device.queries.ts';
import { locationById } from '../locations/location.queries.ts';
import { entryMessage, entryRemedy } from '../messages.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { recordNumber } from './domain/record-number.ts';
import { entryDay } from './entry-day.queries.ts';
import { explainRecord, nextAllowedOf } from './explain-record.ts';
import { listEntries, listMyEntries, productOfRecord, entryRecordBy } from './entry-record.queries.ts';
import { lastEntryOf } from './last-entry.ts';
import { recordEntry } from './record-entry.ts';

export const entryResolvers: Resolvers = {
  Query: {
    entries: (_, args, ctx) => listEntries(ctx, args),
    entryDay: (_, args, ctx) => entryDay(ctx, args),
    entryRecord: (_, { id }, ctx) => entryRecordBy(ctx, id),
    myEntries: (_, args, ctx) => listMyEntries(ctx, args),
  },
  Mutation: mutations(recordEntry),
  Account: {
    __resolveReference: ({ id }) => ({ id }),
    lastEntry: ({ id }, _, ctx) => lastEntryOf(ctx, id),
  },
  EntryDay: {
    locations: ({ locations }, { first }) => locations.slice(0, readSize(first, 100)),
  },
  EntryRecord: {
    __resolveReference: ({ id }, ctx) => entryRecordBy(ctx, id),
    number: ({ id }) => recordNumber(uuidOf(id)),
    message: ({ code }, _, ctx) => code && entryMessage(code, ctx.locale),
    remedy: ({ code }, _, ctx) => code && entryRemedy(code, ctx.locale),
    trace: (record, _, ctx) => explainRecord(ctx, record),
    nextAllowedAt: (record, _, ctx) => nextAllowedOf(ctx, record),
    notice: (record) => (record.allowed ? record.code && 'WARNING' : 'ERROR'),
    account: (record) => ({ id: record.accountId }),
    contract: (record) => record.contractId && { id: record.contractId },
    product: (record, _, ctx) => productOfRecord(ctx, record),
    location: async (record, _, ctx) => (await ctx.load(locationById, record.location.id))!,
    device: async (record, _, ctx) => (await ctx.load(deviceById, record.device.id))!,
  },
};
