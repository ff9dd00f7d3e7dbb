import { type Id, idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import type { Em, RequestContext } from '@monban/subgraph-kit';
import { thisDevice } from '../devices/device.queries.ts';
import { entryRecordBy } from '../entries/entry-record.queries.ts';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { StaffCall } from './staff-call.entity.ts';

/** Calls staff to the device that asks. Pressed again before anybody has answered, it is the same call with the newer time. */
export async function callStaff(ctx: RequestContext, { entryRecordId }: { readonly entryRecordId?: string | null | undefined }) {
  const device = await thisDevice(ctx);
  if (!device) return failure(ctx.locale, 'DeviceNotInstalled', 'DEVICE_NOT_INSTALLED');
  // A record that is not this device's says nothing about its door; the call counts all the same.
  const named = entryRecordId == null ? null : await entryRecordBy(ctx, entryRecordId);
  const record = named && (await permissions.judge(ctx, 'entry.read', named)) ? named : null;
  return ctx.write(async (em) => {
    const id = await place(em, {
      tenantId: device.tenantId,
      at: ctx.clock.now(),
      entryRecordId: record?.id ?? null,
      locationId: device.location.id,
      deviceId: device.id,
    });
    const call = await em.findOneOrFail(StaffCall, { id });
    await ctx.audit(em, { action: 'staff.called', subjectType: 'device', subjectId: device.id });
    return { __typename: 'StaffCalled' as const, call };
  });
}

/** One statement, so that two presses at once end as one call. */
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
