import { LockMode } from '@mikro-orm/core';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword } from '../sessions/password.ts';
import { Account, Credential } from './account.entity.ts';
import { newDevicePassword } from './device-password.ts';

/** Gives a device a new password, shown this once. The old one stops working, and its sessions end within a second. */
export const reissueDevicePassword = mutation.define('reissueDevicePassword', {
  action: 'device.reissue',
  input: z.object({ accountId: inputs.anyId('account') }),
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown' },
  answer: 'DevicePasswordReissued',
  async prepare() {
    const password = newDevicePassword();
    return { password, passwordHash: await hashPassword(password) };
  },
  async load(em, { accountId }, _, made) {
    const device = { id: accountId, realm: 'DEVICE', erasedAt: null } as const;
    const account = await em.findOne(Account, device, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return account && { account, ...made };
  },
  unknown: 'ACCOUNT_UNKNOWN',
  version: ({ account }) => account.version,
  async commit(em, { facts: { account, password, passwordHash }, ctx }) {
    await em.nativeUpdate(Credential, { id: account.id }, { passwordHash });
    await endSessions(ctx, em, [account.id]);
    return { account: { id: account.id }, password };
  },
  secrets: ['password'],
  audit: ({ facts: { account } }) => ({ action: 'account.passwordReissued', subjectType: 'account', subjectId: account.id }),
});
