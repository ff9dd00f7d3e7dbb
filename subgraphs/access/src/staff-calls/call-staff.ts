import { err, type Id, idFromUuid, newId, ok, uuidOf } from '@monban/domain-kit';
import type { Em, RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { thisDevice } from '../devices/device.queries.ts';
import { entryRecordBy } from '../entries/entry-record.queries.ts';
import { mutation } from '../mutation.ts';
import { permissions } from '../permissions.ts';
import type { StaffCall } from './staff-call.entity.ts';

/** The requesting device, and the record that it names if that is its own; records of other devices are ignored. */
async function atDoor(ctx: RequestContext, entryRecordId: string | null | undefined) {
  const device = await thisDevice(ctx);
  const named = device && entryRecordId != null ? await entryRecordBy(ctx, entryRecordId) : null;
  const isOwn = named !== null && (await permissions.judge(ctx, 'entry.read', named));
  return { device, entryRecordId: isOwn ? named.id : null };
}

/** Calls staff to the requesting device. While nobody has answered, calling again only updates the time of the call. */
export const callStaff = mutation.define('callStaff', {
  action: 'staffCall.make',
  input: z.object({ entryRecordId: z.string().nullish() }),
  refusals: { DEVICE_NOT_INSTALLED: 'DeviceNotInstalled' },
  answer: 'StaffCalled',
  prepare: (ctx, { entryRecordId }) => atDoor(ctx, entryRecordId),
  load: async (_, __, ___, door) => door,
  decide: ({ device }) => (device ? ok(device) : err({ code: 'DEVICE_NOT_INSTALLED' as const })),
  commit: async (em, { facts: { entryRecordId }, change: device, now }) => {
    const id = await place(em, {
      tenantId: device.tenantId,
      at: now,
      entryRecordId,
      locationId: device.location.id,
      deviceId: device.id,
    });
    return { call: { id } };
  },
  audit: ({ change: device }) => ({ action: 'staff.called', subjectType: 'device', subjectId: device.id }),
});

/** One statement, so that two concurrent presses end as one call. */
async function place(
  em: Em,
  facts: Pick<StaffCall, 'tenantId' | 'at' | 'entryRecordId'> & { locationId: Id<'location'>; deviceId: Id<'device'> },
): Promise<StaffCall['id']> {
  const at = facts.at.toString();
  const [row] = await em.execute<{ id: string }[]>(
    `insert into staff_call (tenant_id, id, created_at, at, entry_record_id, location_id, device_id) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (tenant_id, device_id) where answered_at is null
     do update set at = excluded.at, entry_record_id = coalesce(excluded.entry_record_id, staff_call.entry_record_id) returning id`,
    [
      uuidOf(facts.tenantId),
      uuidOf(newId('staffCall')),
      at,
      at,
      facts.entryRecordId ? uuidOf(facts.entryRecordId) : null,
      uuidOf(facts.locationId),
      uuidOf(facts.deviceId),
    ],
  );
  return idFromUuid('staffCall', row!.id);
}
