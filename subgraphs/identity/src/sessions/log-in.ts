import { idFromUuid, newId, normaliseEmail, parseId, uuidOf, type Id } from '@monban/domain-kit';
import { badInput, type RequestContext, type Viewer } from '@monban/subgraph-kit';
import { Account, Credential } from '../accounts/account.entity.ts';
import { failure } from '../messages.ts';
import type { Limits } from '../settings.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { endReplacedSession } from './end-replaced-session.ts';
import { checkPassword, hashPassword } from './password.ts';
import { retryAfter, tooManyAttempts } from './rate-limit.ts';
import { hashToken, lifetimeOf, newSessionToken, roleOf } from './session-rules.ts';
import { Session } from './session.entity.ts';

/** Which realm's logins a surface takes: customers on a storefront; staff, platform and devices on the admin surface (`L-17`). */
async function findLogin(ctx: RequestContext, login: string): Promise<{ tenantId: string; storefrontId: number; login: string } | null> {
  if (ctx.viewer.surface !== 'admin') {
    const { tenantId, storefrontId } = ctx.viewer;
    return tenantId && storefrontId ? { tenantId, storefrontId: Number(storefrontId), login: normaliseEmail(login) } : null;
  }
  const name = parseId('account', login.trim()) ?? normaliseEmail(login);
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_admin_login($1) as tenant', [name]);
  return found?.tenant ? { tenantId: idFromUuid('tenant', found.tenant), storefrontId: 0, login: name } : null;
}

/** Logs in on the viewer's surface. Whoever gives the wrong password learns nothing else, in the same time. */
export async function logIn(ctx: RequestContext, limits: Limits, { login, password }: { login: string; password: string }) {
  if (login.length > 254 || password.length > 256) throw badInput('login or password too long.');
  const retryAt = await retryAfter(ctx, [
    { what: 'login', of: `${ctx.viewer.surface} ${normaliseEmail(login)}`, limit: limits.logInsPerAddress },
    { what: 'login-from', of: ctx.viewer.ip ?? '', limit: limits.logInsPerPlace },
  ]);
  if (retryAt) return tooManyAttempts(ctx, retryAt);

  const place = await findLogin(ctx, login);
  const credential =
    place &&
    (await ctx.database.transaction(place.tenantId, (em) =>
      em.findOne(Credential, { storefrontId: place.storefrontId, login: place.login }),
    ));
  const { matches, isOutdated } = await checkPassword(password, credential?.passwordHash ?? null);
  if (!place || !credential || !matches) return failure(ctx.locale, 'LogInRefused', 'LOG_IN_REFUSED');
  const freshHash = isOutdated ? await hashPassword(password) : null;
  const replaced = ctx.viewer;
  const opened = await openSession(ctx, place.tenantId, credential.id, freshHash);
  if (opened.__typename !== 'LoggedIn') return opened;
  const { token, maxAgeSeconds, ...answer } = opened;
  await endReplacedSession(ctx, replaced);
  // last: a browser gets the new session only once the one it takes the place of is over
  ctx.extensions['session'] = { set: token, maxAgeSeconds };
  return answer;
}

/** The password was right: a new session, unless the person is locked out or their contract is not in force. */
function openSession(ctx: RequestContext, tenantId: string, accountId: Id<'account'>, freshHash: string | null) {
  return ctx.database.transaction(tenantId, async (em) => {
    const account = await em.findOne(Account, { id: accountId, erasedAt: null });
    // confirmed, but the registration is not complete yet
    if (!account) return failure(ctx.locale, 'LogInRefused', 'LOG_IN_REFUSED');
    if (account.lockedAt) return failure(ctx.locale, 'AccountLocked', 'ACCOUNT_LOCKED');
    const [out] = await em.execute<{ out: boolean }[]>('select is_out_by_contract(app_tenant(), ?) as out', [uuidOf(account.id)]);
    if (out!.out) return failure(ctx.locale, 'ContractNotActive', 'CONTRACT_NOT_ACTIVE');
    if (freshHash) await em.nativeUpdate(Credential, { id: account.id }, { passwordHash: freshHash });

    const now = ctx.realClock.now();
    const token = newSessionToken();
    const { idle, absolute } = lifetimeOf(account.realm);
    const session = em.create(Session, {
      tenantId: account.tenantId,
      id: newId('session'),
      createdAt: now,
      accountId: account.id,
      surface: ctx.viewer.surface,
      tokenHash: hashToken(token),
      lastSeenAt: now,
      idleSeconds: idle.total('seconds'),
      expiresAt: now.add(absolute),
    });
    await em.flush();
    const tenant = await em.findOneOrFail(Tenant, { tenantId: account.tenantId });
    await ctx.become(viewerOf(ctx.viewer, account, session, tenant));
    await ctx.audit(em, { action: 'session.begun', subjectType: 'account', subjectId: account.id });
    const viewer = { account, features: tenant.features };
    return { __typename: 'LoggedIn' as const, viewer, token, maxAgeSeconds: absolute.total('seconds') };
  });
}

const viewerOf = (before: Viewer, account: Account, session: Session, tenant: Tenant): Viewer => ({
  ...before,
  role: roleOf(account.realm),
  tenantId: account.tenantId,
  storefrontId: account.storefrontId === null ? null : String(account.storefrontId),
  accountId: account.id,
  sessionId: session.id,
  features: tenant.features,
  clockOffsetSeconds: tenant.clockOffsetSeconds,
});
