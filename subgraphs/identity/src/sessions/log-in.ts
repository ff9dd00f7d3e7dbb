import { newId, parseId, uuidOf, type Id } from '@monban/domain-kit';
import {
  actorOf,
  badInput,
  type Em,
  isWorthARow,
  type RequestContext,
  type Viewer,
  type ViewerFacts,
  writeAudit,
} from '@monban/subgraph-kit';
import { Account, Credential } from '../accounts/account.entity.ts';
import { failure } from '../messages.ts';
import { mutation } from '../mutation.ts';
import type { IdentitySettings, Limits } from '../settings.ts';
import { Tenant } from '../tenants/tenant.entity.ts';
import { attempt, type Window } from './attempts.ts';
import { isTooLongForPassword } from './domain/password-rule.ts';
import { endReplacedSession } from './end-replaced-session.ts';
import { type Candidate, findLogins, loginOf } from './find-logins.ts';
import { knownBrowser, knownFor, newBrowserMark } from './known-browser.ts';
import { checkPasswords, hashPassword } from './password.ts';
import { placeOf, shownPlace } from './place.ts';
import { auditRefusedLogIn } from './refused-log-in.ts';
import { grantsOf, hashToken, lifetimeOf, newSessionToken } from './session-rules.ts';
import { Session } from './session.entity.ts';

interface LogInInput {
  readonly login: string;
  readonly password: string;
  readonly tenantId?: string | null | undefined;
}

/** Logs in on the viewer's surface. A wrong password teaches nothing else, and takes the same time. */
export const logIn = (settings: IdentitySettings) =>
  mutation.bare('logIn', {
    action: 'session.logIn',
    why: 'Every log-in is a session of its own.',
    run: (ctx, { input }: { input: LogInInput }) => enterBy(ctx, settings, input),
  });

async function enterBy(ctx: RequestContext, settings: IdentitySettings, input: LogInInput) {
  if (input.login.length > 254 || isTooLongForPassword(input.password)) throw badInput('login or password too long.');
  const tenantId = input.tenantId ? parseId('tenant', input.tenantId) : null;
  if (input.tenantId && !tenantId) throw badInput('tenantId must be the id of a tenant.');
  const login = loginOf(ctx.viewer.surface, input.login);
  return attempt(ctx, {
    windows: windowsOf(ctx, settings, login),
    work: () => tryLogIn(ctx, settings, { login, password: input.password, tenantId }),
    async onFull(times) {
      if (isWorthARow(times)) await auditRefusedLogIn(ctx, settings.secret, { reason: 'TOO_MANY_ATTEMPTS', login, accounts: [], times });
    },
  });
}

/**
 * What failed attempts count against. A browser in which this login was made before has a budget of its own, so that nobody else can use
 * it up; any other one counts for the login at its place, for the login anywhere, and for the place.
 */
function windowsOf({ viewer, realClock }: RequestContext, { limits, secret }: IdentitySettings, login: string): Window<Answer>[] {
  const { surface, ip } = viewer;
  const counts = ({ __typename }: Answer): boolean => __typename === 'LogInRefused';
  const window = (what: string, of: string, limit: keyof Limits): Window<Answer> => ({ what, of, limit: limits[limit], counts });
  const browser = knownBrowser(secret, viewer.knownBrowser ?? null, { surface, login }, realClock.now());
  if (browser) return [window('login-browser', `${surface} ${login} ${browser}`, 'logIns')];
  const place = placeOf(ip);
  return [
    window('login', `${surface} ${login} ${place}`, 'logIns'),
    window('login-anywhere', `${surface} ${login}`, 'logInsPerLogin'),
    window('login-from', `${surface} ${place}`, 'logInsPerPlace'),
  ];
}

type Answer = Awaited<ReturnType<typeof tryLogIn>>;

async function tryLogIn(
  ctx: RequestContext,
  { secret }: IdentitySettings,
  { login, password, tenantId }: { login: string; password: string; tenantId: Id<'tenant'> | null },
) {
  const { candidates, checks } = await findLogins(ctx, login, tenantId);
  const checked = await checkPasswords(
    password,
    candidates.map(({ passwordHash }) => passwordHash),
    checks,
  );
  const fitting = candidates.filter((_, i) => checked[i]!.matches);
  if (fitting.length > 1) return chooseTenant(ctx, fitting);
  const [found] = fitting;
  if (!found) {
    await auditRefusedLogIn(ctx, secret, { reason: 'WRONG_LOGIN_OR_PASSWORD', login, accounts: candidates });
    return failure(ctx.locale, 'LogInRefused', 'LOG_IN_REFUSED');
  }
  const freshHash = checked[candidates.indexOf(found)]!.isOutdated ? await hashPassword(password) : null;
  const opened = await ctx.database.transaction(found.tenantId, (em) => openSession(ctx, em, found.accountId, freshHash));
  if (typeof opened === 'string') {
    await auditRefusedLogIn(ctx, secret, { reason: refusals[opened].reason, login, accounts: [found] });
    return failure(ctx.locale, opened, refusals[opened].code);
  }
  return enter(ctx, secret, login, opened);
}

/** Right for accounts of several tenants: which one is theirs to say. */
async function chooseTenant(ctx: RequestContext, fitting: readonly Candidate[]) {
  const tenants = await Promise.all(
    fitting.map(({ tenantId }) => ctx.database.transaction(tenantId, (em) => em.findOneOrFail(Tenant, { tenantId }))),
  );
  return failure(ctx.locale, 'TenantToChoose', 'TENANT_TO_CHOOSE', {
    tenants: tenants.map(({ tenantId, name }) => ({ tenantId, name })),
  });
}

const refusals = {
  // confirmed, but the registration is not complete yet
  LogInRefused: { code: 'LOG_IN_REFUSED', reason: 'WRONG_LOGIN_OR_PASSWORD' },
  AccountLocked: { code: 'ACCOUNT_LOCKED', reason: 'ACCOUNT_LOCKED' },
  ContractNotActive: { code: 'CONTRACT_NOT_ACTIVE', reason: 'CONTRACT_NOT_ACTIVE' },
} as const;

interface Opened {
  readonly account: Account;
  readonly tenant: Tenant;
  readonly session: Session;
  readonly token: string;
}

/** The password was right: a new session, unless the person is locked out or their contract is not in force. */
async function openSession(
  ctx: RequestContext,
  em: Em,
  accountId: Id<'account'>,
  freshHash: string | null,
): Promise<Opened | keyof typeof refusals> {
  const account = await em.findOne(Account, { id: accountId, erasedAt: null });
  if (!account) return 'LogInRefused';
  if (account.lockedAt) return 'AccountLocked';
  const [out] = await em.execute<{ out: boolean }[]>('select is_out_by_contract(app_tenant(), ?) as out', [uuidOf(account.id)]);
  if (out!.out) return 'ContractNotActive';
  if (freshHash) await em.nativeUpdate(Credential, { id: account.id }, { passwordHash: freshHash });
  const { surface, client, ip } = ctx.viewer;
  const now = ctx.realClock.now();
  const token = newSessionToken();
  const { idle, absolute } = lifetimeOf(account.realm);
  const session = em.create(Session, {
    tenantId: account.tenantId,
    id: newId('session'),
    createdAt: now,
    accountId: account.id,
    surface,
    browser: client?.browser ?? null,
    system: client?.system ?? null,
    place: shownPlace(ip),
    tokenHash: hashToken(token),
    lastSeenAt: now,
    idleSeconds: idle.total('seconds'),
    expiresAt: now.add(absolute),
  });
  await em.flush();
  const tenant = await em.findOneOrFail(Tenant, { tenantId: account.tenantId });
  const actor = actorOf({ viewer: viewerOf(ctx.viewer, account, session, tenant), requestId: ctx.requestId });
  await writeAudit(em, account.tenantId, actor, { action: 'session.begun', subjectType: 'account', subjectId: account.id });
  return { account, tenant, session, token };
}

/** Once the session is committed: the rest of this request is theirs, and the browser gets its cookies. */
async function enter(ctx: RequestContext, secret: string, login: string, { account, tenant, session, token }: Opened) {
  const { surface } = ctx.viewer;
  await endReplacedSession(ctx, ctx.viewer);
  await ctx.become(viewerOf(ctx.viewer, account, session, tenant));
  const now = ctx.realClock.now();
  ctx.extensions['session'] = {
    set: token,
    maxAgeSeconds: lifetimeOf(account.realm).absolute.total('seconds'),
    knownBrowser: {
      set: newBrowserMark(secret, { surface, login }, now),
      maxAgeSeconds: Temporal.Duration.from(knownFor).total('seconds'),
    },
  };
  return { __typename: 'LoggedIn' as const, viewer: { account, features: tenant.features } };
}

const viewerOf = (before: ViewerFacts, account: Account, session: Session, tenant: Tenant): Viewer => ({
  ...before,
  ...grantsOf(account),
  tenantId: account.tenantId,
  storefrontId: account.storefrontId === null ? null : String(account.storefrontId),
  accountId: account.id,
  sessionId: session.id,
  features: tenant.features,
  clockOffsetSeconds: tenant.clockOffsetSeconds,
  timeZone: tenant.timeZone,
});
