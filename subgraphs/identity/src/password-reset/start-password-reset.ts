import { idFromUuid, type Id, mailboxOf, normaliseEmail } from '@monban/domain-kit';
import { defineTenantlessJob, inputs, readInput, type RequestContext, type WorkedJob, writeAudit } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account, Credential } from '../accounts/account.entity.ts';
import { mutation } from '../mutation.ts';
import { attempt } from '../sessions/attempts.ts';
import { placeOf } from '../sessions/place.ts';
import type { IdentitySettings, Limits } from '../settings.ts';
import { LINK_MINUTES } from './domain/password-link.ts';
import { orderPasswordLink } from './order-password-link.ts';

const startPasswordResetInput = z.object({ email: inputs.email });

interface Login {
  readonly tenantId: Id<'tenant'>;
  readonly accountId: Id<'account'>;
}

/** What a request leaves for the job: the logins with this address on the requesting surface. If there are none, the job does nothing. */
const passwordLinkJob = defineTenantlessJob({
  name: 'start-password-reset',
  because: 'on the staff’s site one address may be a login of several tenants, or of none',
  payload: z.object({ logins: z.array(z.object({ tenantId: inputs.id('tenant'), accountId: inputs.id('account') })) }),
});

/**
 * Somebody has forgotten their password. Neither the answer nor its time reveals whether the address is known: the request looks it up and
 * orders a job, with the same statements for everybody, and the job does the rest (`L-33`, `P-L-04`).
 */
export const startPasswordReset = ({ limits }: IdentitySettings) =>
  mutation.bare('startPasswordReset', {
    action: 'password.startReset',
    why: 'It runs the same statements for every address and belongs to no tenant; a later link takes the place of an earlier one.',
    run: (ctx, { input }: { input: unknown }) => start(ctx, limits, input),
  });

async function start(ctx: RequestContext, limits: Limits, raw: unknown) {
  const input = readInput(ctx.locale, startPasswordResetInput, raw);
  if (!input.ok) return input.error;
  const { email } = input.value;
  const counts = (): boolean => true;
  return attempt(ctx, {
    windows: [
      { what: 'password-reset', of: `${ctx.viewer.surface} ${mailboxOf(email)}`, limit: limits.resetsPerAddress, counts },
      { what: 'password-reset-from', of: placeOf(ctx.viewer.ip), limit: limits.resetsPerPlace, counts },
    ],
    async work() {
      await passwordLinkJob.order(ctx.database, ctx, { logins: await loginsOf(ctx, normaliseEmail(email)) });
      return { __typename: 'PasswordLinkOrdered' as const, email, minutes: LINK_MINUTES };
    },
  });
}

/** On a storefront at most one; on the staff site one for each tenant that employs the person. */
async function loginsOf(ctx: RequestContext, login: string): Promise<Login[]> {
  const { surface, tenantId, storefrontId } = ctx.viewer;
  if (surface === 'admin') {
    const rows = await ctx.database.call<{ tenant_id: string; id: string }>('select * from find_admin_logins($1) limit 20', [login]);
    return rows.map((row) => ({ tenantId: idFromUuid('tenant', row.tenant_id), accountId: idFromUuid('account', row.id) }));
  }
  if (tenantId === null || storefrontId === null) return [];
  const held = { storefrontId: Number(storefrontId), realm: 'CUSTOMER', login } as const;
  const credential = await ctx.database.transaction(tenantId, (em) => em.findOne(Credential, held));
  return credential ? [{ tenantId: credential.tenantId, accountId: credential.id }] : [];
}

/** Mails the links. A locked person gets none, because a new password would not let them in. */
export const orderPasswordLinks = ({ secret }: IdentitySettings): WorkedJob =>
  passwordLinkJob.by(async ({ logins }, { database, realClock, requestId }) => {
    for (const { tenantId, accountId } of logins) {
      await database.transaction(tenantId, async (em) => {
        const account = await em.findOne(Account, { id: accountId, erasedAt: null, lockedAt: null });
        if (!account?.email) return;
        await orderPasswordLink(em, account, { requestId, now: realClock.now(), secret });
        await writeAudit(
          em,
          tenantId,
          { role: 'anonymous', accountId: null, requestId },
          {
            action: 'account.passwordResetRequested',
            subjectType: 'account',
            subjectId: accountId,
          },
        );
      });
    }
  });
