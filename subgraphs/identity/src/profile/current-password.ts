import { refusal } from '@monban/domain-kit/input';
import type { RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Credential } from '../accounts/account.entity.ts';
import { failure } from '../messages.ts';
import { isTooLongForPassword } from '../sessions/domain/password-rule.ts';
import { checkPassword } from '../sessions/password.ts';
import { attempt } from '../sessions/attempts.ts';
import type { Limits } from '../settings.ts';
import { ownId } from './own-account.ts';

/** A password as it was typed, without trimming. */
export const typedPassword = z
  .string()
  .refine((text) => text !== '', refusal('REQUIRED', 'required'))
  .refine((text) => !isTooLongForPassword(text), refusal('TOO_BIG', 'at most 256 characters'));

export const currentPasswordWrong = (ctx: RequestContext) => failure(ctx.locale, 'CurrentPasswordWrong', 'CURRENT_PASSWORD_WRONG');

/**
 * Whether the person at the keyboard is the member rather than somebody who found the telephone. Failed attempts count in a separate window
 * of the account. Returns the hash that matched.
 */
export async function checkOwnPassword(ctx: RequestContext, limits: Limits, password: string) {
  const accountId = ownId(ctx);
  const checked = await attempt(ctx, {
    windows: [{ what: 'own-password', of: accountId, limit: limits.logIns, counts: (hash) => hash === null }],
    async work() {
      const credential = await ctx.database.transaction(ctx.tenantId, (em) => em.findOne(Credential, { id: accountId }));
      const { matches } = await checkPassword(password, credential?.passwordHash ?? null);
      return credential && matches ? credential.passwordHash : null;
    },
  });
  if (checked === null) return { failure: currentPasswordWrong(ctx) };
  return typeof checked === 'string' ? { hash: checked } : { failure: checked };
}
