import { createHmac } from 'node:crypto';
import { idFromUuid, type Id } from '@monban/domain-kit';
import { type RequestContext, writeAudit } from '@monban/subgraph-kit';
import { placeOf } from './place.ts';

export type RefusalReason = 'WRONG_LOGIN_OR_PASSWORD' | 'ACCOUNT_LOCKED' | 'CONTRACT_NOT_ACTIVE' | 'TOO_MANY_ATTEMPTS';

export interface RefusedLogIn {
  readonly reason: RefusalReason;
  readonly login: string;
  /** The accounts that the login may have meant. */
  readonly accounts: readonly { readonly tenantId: Id<'tenant'>; readonly accountId: Id<'account'> }[];
  /** How often this has happened since the window began. */
  readonly times?: number;
}

/** Keyed, so that readers of the log cannot find out an address by guessing. */
const digest = (secret: string, text: string): string =>
  createHmac('sha256', secret).update('refused log-in').update(text).digest('base64url').slice(0, 22);

/** The tenant whose chain records a login that matches nobody: the storefront's, on the admin surface the provider's. */
async function tenantOfNobody(ctx: RequestContext): Promise<string | null> {
  if (ctx.viewer.surface !== 'admin') return ctx.viewer.tenantId;
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_platform() as tenant', []);
  return found?.tenant ? idFromUuid('tenant', found.tenant) : null;
}

/** Records a refused login in the chain of every tenant it concerns: never a password, and the login only as a digest. */
export async function auditRefusedLogIn(ctx: RequestContext, secret: string, refused: RefusedLogIn): Promise<void> {
  const { reason, login, accounts, times } = refused;
  const nobody = accounts.length === 0 ? await tenantOfNobody(ctx) : null;
  const rows = nobody === null ? accounts : [{ tenantId: nobody, accountId: null }];
  // without a provider the installation has no chain for it
  if (rows.length === 0) return ctx.log.warn({ reason, surface: ctx.viewer.surface }, 'login refused');
  const detail = {
    reason,
    surface: ctx.viewer.surface,
    login: digest(secret, login),
    place: digest(secret, placeOf(ctx.viewer.ip)),
    ...(times ? { times } : {}),
  };
  const actor = { role: 'anonymous', accountId: null, requestId: ctx.requestId };
  await Promise.all(
    rows.map(({ tenantId, accountId }) =>
      ctx.database.transaction(tenantId, (em) =>
        writeAudit(em, tenantId, actor, {
          action: 'session.refused',
          subjectType: 'account',
          subjectId: accountId,
          detail,
        }),
      ),
    ),
  );
}
