import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { startTestSubgraph } from '@monban/testkit/subgraph-harness';
import type { ContractState } from '@monban/events';
import { contractStanding } from '../testing/told.ts';
import { describe, expect, it, vi } from 'vitest';
import type { Identity } from '../app.ts';
import { openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const { revocations } = identity.subgraph as Identity;

/** Maximum number of seats of a contract (`P-T-02`). */
const mostSeats = 999;

describe('a suspended contract (T-36, T-55)', () => {
  it('ends the sessions of all 999 seat members: within a second every process of identity has heard of each', async () => {
    const { tenant } = await openStorefront(identity);
    const contract = newId('contract');
    const standing = (seq: number, state: ContractState['state']) => contractStanding(contract, { state }, seq);
    await tenant.deliver('contracts', standing(1, 'ACTIVE'));
    const members = await tenant.sql<{ account_id: string }>(
      `insert into seat_standing (tenant_id, id, created_at, contract_id, account_id)
       select app_tenant(), uuidv7(), '2026-01-01', ?, uuidv7() from generate_series(1, ?) returning account_id`,
      [uuidOf(contract), mostSeats],
    );

    const heard = new Set<string>();
    revocations.on('revoked', ({ accountIds }) => accountIds?.forEach((id) => heard.add(id)));
    expect(await tenant.deliver('contracts', standing(2, 'SUSPENDED'))).toBe(1);

    const all = members.map(({ account_id }) => idFromUuid('account', account_id)).toSorted();
    await vi.waitFor(() => expect([...heard].toSorted()).toEqual(all), 1_000);
    expect(await tenant.sql('select bool_and(is_out_by_contract(tenant_id, account_id)) as out from seat_standing')).toEqual([
      { out: true },
    ]);
  });
});
