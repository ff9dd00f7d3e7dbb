import { type Id, newId } from '@monban/domain-kit';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { hashPassword } from '../sessions/password.ts';
import { Account, Credential } from './account.entity.ts';
import { searchTextOf, tellAccount } from './account.events.ts';
import { newDevicePassword } from './device-password.ts';

/** Makes the login of a device: its id and a random password that is shown once. */
export const createDeviceAccount = mutation.define('createDeviceAccount', {
  action: 'device.create',
  input: z.object({ name: inputs.line(50) }),
  answer: 'DeviceAccountCreated',
  async prepare() {
    const password = newDevicePassword();
    return { password, passwordHash: await hashPassword(password) };
  },
  load: async (_, __, ctx, made) => ({ tenantId: ctx.tenantId as Id<'tenant'>, id: newId('account'), ...made }),
  commit(em, { facts: { tenantId, id, password, passwordHash }, input: { name }, ctx: { locale }, now }) {
    const searchText = searchTextOf(name, null);
    em.create(Account, { tenantId, id, createdAt: now, realm: 'DEVICE', name, searchText, locale, eventSeq: 1 });
    em.create(Credential, { tenantId, id, realm: 'DEVICE', storefrontId: 0, login: id, passwordHash });
    return { account: { id }, password };
  },
  secrets: ['password'],
  emit: async (em, { facts: { tenantId, id }, now }) =>
    tellAccount(em, await em.findOneOrFail(Account, { tenantId, id }), 'AccountRegistered', now),
  audit: ({ facts: { id }, input: { name } }) => ({ action: 'device.created', subjectType: 'account', subjectId: id, detail: { name } }),
});
