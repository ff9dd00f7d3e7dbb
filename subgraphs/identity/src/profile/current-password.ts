import { refusal } from '@monban/domain-kit/input';
import type { RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Credential } from '../accounts/account.entity.ts';
import { failure } from '../messages.ts';
import { checkPassword } from '../sessions/password.ts';
import { retryAfter, tooManyAttempts } from '../sessions/rate-limit.ts';
import type { Limits } from '../settings.ts';
import { ownId } from './own-account.ts';

/** A password as it was typed: nothing is trimmed. */
export const typedPassword = z
  .string()
  .refine((text) => text !== '', refusal('REQUIRED', 'required'))
  .refine((text) => text.length <= 256, refusal('TOO_BIG', 'at most 256 characters'));

export const currentPasswordWrong = (ctx: RequestContext) => failure(ctx.locale, 'CurrentPasswordWrong', 'CURRENT_PASSWORD_WRONG');

/**
 * Whether the person at the keyboard is the member and not somebody who found the telephone. Attempts count as at log-in, in a window of
 * the account's own. Answers the hash that matched.
 */
export async function checkOwnPassword(ctx: RequestContext, limits: Limits, password: string) {
  const accountId = ownId(ctx);
  const retryAt = await retryAfter(ctx, [
    { what: 'own-password', of: accountId, limit: limits.logInsPerAddress },
    { what: 'login-from', of: ctx.viewer.ip ?? '', limit: limits.logInsPerPlace },
  ]);
  if (retryAt) return { failure: tooManyAttempts(ctx, retryAt) };
  const credential = await ctx.database.transaction(ctx.tenantId, (em) => em.findOne(Credential, { id: accountId }));
  const { matches } = await checkPassword(password, credential?.passwordHash ?? null);
  return credential && matches ? { hash: credential.passwordHash } : { failure: currentPasswordWrong(ctx) };
}
