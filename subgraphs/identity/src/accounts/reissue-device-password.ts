import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { hashPassword } from '../sessions/password.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { Account, Credential } from './account.entity.ts';
import { newDevicePassword } from './device-password.ts';

const reissueDevicePasswordInput = z.object({ accountId: inputs.id('account') });

/** Gives a device a new password, shown this once. The old one stops working, and sessions begun with it end within a second. */
export async function reissueDevicePassword(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, reissueDevicePasswordInput, raw);
  if (!input.ok) return unknown;
  const { accountId } = input.value;
  const password = newDevicePassword();
  const passwordHash = await hashPassword(password);
  return ctx.write(async (em) => {
    const account = await em.findOne(Account, { id: accountId, realm: 'DEVICE', erasedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!account) return unknown;
    await em.nativeUpdate(Credential, { id: accountId }, { passwordHash });
    await endSessions(ctx, em, [accountId]);
    await ctx.audit(em, { action: 'account.passwordReissued', subjectType: 'account', subjectId: accountId });
    return { __typename: 'DevicePasswordReissued' as const, account, password };
  });
}
