import { newId, type Id } from '@monban/domain-kit';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { hashPassword } from '../sessions/password.ts';
import { Account, Credential } from './account.entity.ts';
import { searchTextOf, tellAccount } from './account.events.ts';
import { newDevicePassword } from './device-password.ts';

const createDeviceAccountInput = z.object({ name: inputs.line(50) });

/** Creates the login of a device: its id and a random password that is shown once. */
export async function createDeviceAccount(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, createDeviceAccountInput, raw);
  if (!input.ok) return input.error;
  const { name } = input.value;
  const password = newDevicePassword();
  const passwordHash = await hashPassword(password);
  const account = await ctx.write(async (em) => {
    const now = ctx.clock.now();
    const tenantId = ctx.tenantId as Id<'tenant'>;
    const id = newId('account');
    const created = em.create(Account, {
      tenantId,
      id,
      createdAt: now,
      realm: 'DEVICE',
      name,
      searchText: searchTextOf(name, null),
      locale: ctx.locale,
      eventSeq: 1,
    });
    em.create(Credential, { tenantId, id, realm: 'DEVICE', storefrontId: 0, login: id, passwordHash });
    await em.flush();
    await tellAccount(em, created, 'AccountRegistered', now);
    await ctx.audit(em, { action: 'device.created', subjectType: 'account', subjectId: id, detail: { name } });
    return created;
  });
  return { __typename: 'DeviceAccountCreated' as const, account, password };
}
