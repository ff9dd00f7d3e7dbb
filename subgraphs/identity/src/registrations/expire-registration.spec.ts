import { systemClock } from '@monban/domain-kit';
import { askDueStanding, isUnavailable, workDue } from '@monban/subgraph-kit';
import { expectFailure, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { confirmRegistration, openStorefront, startForTest, startRegistration, type TestStorefront } from '../testing/storefront.ts';
import { nextDue, settled } from '../tenants/settled.ts';
import { registrationExpiry } from './expire-registration.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const hour = 3_600;
const password = 'tsuki-no-hikari-7';

const start = async ({ visitor }: TestStorefront, email: string) =>
  expectSuccess(await visitor.run(startRegistration, { input: { name: '顧客 一郎', email } }), 'ConfirmationMailSent');
const rows = ({ tenant }: TestStorefront) =>
  tenant.sql<{ id: string; email: string; state: string; ended: boolean | null }>(
    'select id, email, state, ended_at = expires_at as ended from registration order by id',
  );
const scheduled = ({ tenant }: TestStorefront) =>
  tenant.sql<{ subject_id: string }>('select subject_id, due_at from due_work order by due_at');

/** The tenant's clock is moved on, and everything that is due by then is done. */
async function move({ tenant }: TestStorefront, hours: number): Promise<void> {
  await tenant.sql('update tenant set clock_offset_seconds = ?', [hours * hour]);
  const { tools } = identity.subgraph;
  await workDue({ ...tools, requestId: 'test', clock: await tools.tenant(tenant.id) }, [registrationExpiry]);
}

describe('a registration that nobody confirms', () => {
  it('expires at the instant of the tenant’s clock at which its URL stops working, and stands so in the audit', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'late@example.jp');
    await move(storefront, 23);
    expect(await rows(storefront)).toMatchObject([{ state: 'MAIL_SENT', ended: null }]);
    await move(storefront, 30);
    const [registration] = await rows(storefront);
    expect(registration).toMatchObject({ state: 'EXPIRED', ended: true });
    expect(await storefront.tenant.sql(`select actor_role, subject_id from audit_entry where action = 'registration.expired'`)).toEqual([
      { actor_role: 'service', subject_id: registration!.id },
    ]);
    expect(await scheduled(storefront)).toEqual([]);
    const token = await storefront.mailedToken('late@example.jp');
    const ahead = storefront.tenant.as({
      realm: 'ANONYMOUS',
      accountId: null,
      sessionId: null,
      surface: `s/${storefront.number}`,
      storefrontId: String(storefront.number),
      clockOffsetSeconds: 30 * hour,
    } as never);
    expectFailure(await ahead.run(confirmRegistration, { input: { token, password } }), 'ConfirmLinkExpired');
  });

  it('is not due any more once it is confirmed', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'quick@example.jp');
    expect(await scheduled(storefront)).toHaveLength(1);
    const token = await storefront.mailedToken('quick@example.jp');
    expectSuccess(await storefront.visitor.run(confirmRegistration, { input: { token, password } }), 'RegistrationCompleted');
    expect(await scheduled(storefront)).toEqual([]);
    await move(storefront, 48);
    expect(await rows(storefront)).toMatchObject([{ state: 'COMPLETED' }]);
  });

  it('holds up none that were confirmed after they had been looked up', async () => {
    const storefront = await openStorefront(identity);
    await start(storefront, 'both@example.jp');
    const token = await storefront.mailedToken('both@example.jp');
    const [click] = await Promise.all([storefront.visitor.run(confirmRegistration, { input: { token, password } }), move(storefront, 48)]);
    const { state } = (await rows(storefront))[0]!;
    expect(['COMPLETED', 'EXPIRED']).toContain(state);
    expect(click.data.confirmRegistration.__typename).toBe(state === 'COMPLETED' ? 'RegistrationCompleted' : 'ConfirmLinkExpired');
  });
});

describe('what is left to do for a tenant', () => {
  it('is known over all four subgraphs: settled, and the next instant at which something falls due', async () => {
    const storefront = await openStorefront(identity);
    const { tools } = identity.subgraph;
    const clock = await tools.tenant(storefront.tenant.id);
    const tomorrow = systemClock.now().add({ hours: 30 });
    const nothing = { nextDueAt: null as string | null, due: 0, failing: 0, jobs: 0, events: 0 };
    const states = { contracts: { ...nothing }, access: { ...nothing }, billing: { ...nothing } };
    for (const name of ['contracts', 'access', 'billing'] as const) identity.answer(name, () => ({ standing: states[name] }));
    expect(await nextDue(tools, clock)).toBeNull();
    expect(await settled(tools, clock, tomorrow)).toBe(true);

    await start(storefront, 'somebody@example.jp');
    await storefront.tenant.sql('delete from outbox');
    await tools.database.call(`delete from graphile_worker._private_jobs where payload->>'tenantId' = $1`, [storefront.tenant.id]);
    const [{ due_at: expires }] = (await storefront.tenant.sql<{ due_at: Date }>('select due_at from due_work')) as [{ due_at: Date }];
    expect((await nextDue(tools, clock))!.epochMilliseconds).toBe(new Date(expires).getTime());
    expect(await settled(tools, clock, systemClock.now())).toBe(true);
    expect(await settled(tools, clock, tomorrow)).toBe(false);

    states.billing.nextDueAt = systemClock.now().add({ hours: 1 }).toString();
    expect((await nextDue(tools, clock))!.toString()).toBe(states.billing.nextDueAt);
    for (const what of ['due', 'jobs', 'events'] as const) {
      states.access[what] = 1;
      expect(await settled(tools, clock, systemClock.now())).toBe(false);
      states.access[what] = 0;
    }
    expect(await settled(tools, clock, systemClock.now())).toBe(true);
  });

  it('is not said while a subgraph does not answer', async () => {
    const { tenant } = await openStorefront(identity);
    identity.answer('billing', () => Promise.reject(new Error('away')));
    const { tools } = identity.subgraph;
    const clock = await tools.tenant(tenant.id);
    await expect(settled(tools, clock, clock.now())).rejects.toSatisfy(isUnavailable);
    await expect(askDueStanding(tools.command, 'billing', { tenant: clock, requestId: 'r' }, clock.now())).rejects.toSatisfy(isUnavailable);
  });
});
