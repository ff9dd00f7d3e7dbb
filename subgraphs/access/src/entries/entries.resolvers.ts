import { parseId } from '@monban/domain-kit';
import { deviceById } from '../devices/device.queries.ts';
import { locationById } from '../locations/location.queries.ts';
import { entryMessage } from '../messages.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { listEntries, listMyEntries, visibleEntryRecord } from './entry-record.queries.ts';
import { lastEntryOf } from './last-entry.ts';
import { recordEntry } from './record-entry.ts';

export const entryResolvers: Resolvers = {
  Query: {
    entries: (_, args, ctx) => listEntries(ctx, args),
    myEntries: (_, args, ctx) => listMyEntries(ctx, args),
  },
  Mutation: {
    recordEntry: (_, { input }, ctx) => recordEntry(ctx, input),
  },
  Account: {
    __resolveReference: ({ id }) => ({ id }),
    lastEntry: ({ id }, _, ctx) => lastEntryOf(ctx, id),
  },
  EntryRecord: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('entryRecord', reference.id);
      return id && visibleEntryRecord(ctx, id);
    },
    message: (record, _, ctx) => record.code && entryMessage(record.code, ctx.locale),
    notice: (record) => (record.allowed ? record.code && 'WARNING' : 'ERROR'),
    account: (record) => ({ id: record.accountId }),
    contract: (record) => record.contractId && { id: record.contractId },
    location: async (record, _, ctx) => (await ctx.load(locationById, record.location.id))!,
    device: async (record, _, ctx) => (await ctx.load(deviceById, record.device.id))!,
  },
};
