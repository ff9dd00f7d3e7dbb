import { newId, systemClock } from '@monban/domain-kit';
import { startTestSubgraph, type TestEvent } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from './app.ts';

// What the kit does automatically in every subgraph except identity.
const access = await startTestSubgraph(startAccess, { name: 'access' });
const day = 86_400;

const told = (id: string, seq: number, data: object = {}): TestEvent => ({
  type: 'tenant',
  id,
  seq,
  data: { kind: 'OPERATOR', timeZone: 'Europe/Berlin', locale: 'en', clockOffsetSeconds: 3 * day, features: [], ...data },
});
const clockOf = (id: string) => access.subgraph.tools.tenant(id);

describe('a tenant, as every subgraph knows it', () => {
  it('has the clock and the zone that identity published', async () => {
    const tenant = access.tenant();
    await tenant.deliver('identity', told(tenant.id, 1));
    const clock = await clockOf(tenant.id);
    expect(clock).toMatchObject({ tenantId: tenant.id, timeZone: 'Europe/Berlin', locale: 'en', clockOffsetSeconds: 3 * day });
    expect(clock.now().since(systemClock.now()).total('days')).toBeCloseTo(3, 3);
    expect(clock.today()).toEqual(clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate());
  });

  it('follows identity, and an older state never overwrites a newer one', async () => {
    const tenant = access.tenant();
    await tenant.deliver('identity', told(tenant.id, 2, { clockOffsetSeconds: 9 * day }), told(tenant.id, 1));
    expect((await clockOf(tenant.id)).clockOffsetSeconds).toBe(9 * day);
  });

  it('is requested once when it is unknown', async () => {
    const tenant = access.tenant();
    tenant.knows('identity', told(tenant.id, 1, { timeZone: 'America/Havana' }));
    const asked = access.sent.length;
    expect((await clockOf(tenant.id)).timeZone).toBe('America/Havana');
    expect((await clockOf(tenant.id)).timeZone).toBe('America/Havana');
    expect(access.sent.length - asked).toBe(1);
  });

  it('has no clock when identity does not know it', async () => {
    await expect(clockOf(newId('tenant'))).rejects.toThrow('access knows no tenant');
  });

  it('is shown to no other tenant', async () => {
    const [one, other] = [access.tenant(), access.tenant()];
    await one.deliver('identity', told(one.id, 1));
    await other.deliver('identity', told(other.id, 1));
    expect(await one.sql('select 1 from tenant_standing')).toHaveLength(1);
  });
});
