import { definePermissions, type Viewer } from '@monban/subgraph-kit';
import type { Device } from './devices/device.entity.ts';
import { deviceById } from './devices/device.queries.ts';
import type { EntryRecordRow } from './entries/entry-record.entity.ts';

const isOwn = (viewer: Viewer, { accountId }: { readonly accountId: string }): boolean => accountId === viewer.accountId;
const isOwnAccount = (viewer: Viewer, { id }: { readonly id: string }): boolean => id === viewer.accountId;

/** A record together with the login of the device that made it. */
interface RecordAtDoor {
  readonly accountId: string;
  readonly locationId: string;
  readonly deviceAccountId: string | null;
}

/** Who may do what in access (capability matrix, requirements 4.1). */
export const permissions = definePermissions({
  'location.list': { says: 'See the locations', fields: ['Query.locations'], areas: ['locations', 'entries'], places: 'any', staff: true },
  'location.read': {
    says: 'See a location by reference',
    fields: ['Location'],
    areas: ['locations', 'devices', 'products', 'entries'],
    places: 'any',
    staff: true,
    customer: true,
    device: true,
  },
  'product.locations': {
    says: 'See where a product may be used, by reference (H-54)',
    fields: ['Product', 'Product.usableAt'],
    areas: ['products', 'locations', 'contracts'],
    places: 'any',
    staff: true,
    customer: true,
  },
  'product.setLocations': {
    says: 'Say where a product may be used (H-54)',
    fields: ['Mutation.setProductLocations'],
    areas: ['products'],
    staff: true,
  },
  'location.create': { says: 'Create a location', fields: ['Mutation.createLocation'], areas: ['locations'], staff: true },
  'location.update': {
    says: 'Rename a location and set what its doors look at',
    fields: ['Mutation.updateLocation'],
    areas: ['locations'],
    staff: true,
  },
  'device.list': { says: 'See the devices', fields: ['Query.devices'], areas: ['devices'], staff: true },
  'device.read': {
    says: 'See a device by reference',
    fields: ['Device'],
    areas: ['devices', 'entries'],
    places: ({ location }: Pick<Device, 'location'>) => [location.id],
    staff: true,
    customer: true,
    device: true,
  },
  'device.login': {
    says: 'See the login of a device: staff of every one, a device its own',
    fields: ['Device.account'],
    areas: ['devices'],
    staff: true,
    device: isOwn,
  },
  'device.self': {
    says: 'See the device that is logged in',
    fields: ['Query.thisDevice'],
    platform: true,
    staff: true,
    customer: true,
    device: true,
  },
  'device.install': { says: 'Install a device at a location', fields: ['Mutation.installDevice'], areas: ['devices'], staff: true },
  'device.update': {
    says: 'Rename a device and say for how long it decides alone',
    fields: ['Mutation.updateDevice'],
    areas: ['devices'],
    staff: true,
  },
  'code.issue': { says: 'Issue a member code for oneself (P-H-19)', fields: ['Mutation.issueMemberCode'], customer: true },
  'entry.list': { says: 'See the entry log', fields: ['Query.entries'], areas: ['entries'], staff: true },
  'entry.day': { says: 'See the figures of a day at the doors', fields: ['Query.entryDay'], areas: ['entries'], staff: true },
  'entry.mine': { says: 'See one’s own usage history (H-43)', fields: ['Query.myEntries'], customer: true },
  'entry.read': {
    says: 'See one entry record; a device those it made',
    fields: ['Query.entryRecord', 'EntryRecord'],
    areas: ['entries'],
    places: ({ locationId }: RecordAtDoor) => [locationId],
    staff: true,
    facts: async ({ accountId, location, device }: EntryRecordRow, ctx): Promise<RecordAtDoor> => ({
      accountId,
      locationId: location.id,
      deviceAccountId: isOwn(ctx.viewer, { accountId })
        ? null
        : (device.accountId ?? (await ctx.load(deviceById, device.id))?.accountId ?? null),
    }),
    customer: isOwn,
    device: (viewer: Viewer, { deviceAccountId }: RecordAtDoor) => deviceAccountId === viewer.accountId,
  },
  'entry.explain': {
    says: 'See the rules that a decision went through',
    fields: ['EntryRecord.trace'],
    areas: ['entries'],
    places: ({ location }: Pick<EntryRecordRow, 'location'>) => [location.id],
    staff: true,
    customer: isOwn,
  },
  'entry.last': {
    says: 'See when a person was last let in: staff of everybody, a member of themselves',
    fields: ['Account.lastEntry'],
    areas: ['entries'],
    staff: true,
    customer: isOwnAccount,
  },
  'account.read': {
    says: 'Ask for a person by reference',
    fields: ['Account'],
    staff: true,
    client: true,
    customer: true,
    device: true,
  },
  'staffCall.make': { says: 'Call staff to the door', fields: ['Mutation.callStaff'], device: true },
  'staffCall.list': { says: 'See who calls for staff', fields: ['Query.openStaffCalls'], areas: ['entries'], staff: true },
  'staffCall.answer': { says: 'Answer a call for staff', fields: ['Mutation.answerStaffCall'], areas: ['entries'], staff: true },
  'entry.record': { says: 'Judge somebody at a door; never members themselves', fields: ['Mutation.recordEntry'], device: true },
});
