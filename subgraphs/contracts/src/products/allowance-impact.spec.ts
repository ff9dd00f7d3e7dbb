import { newId, uuidOf } from '@monban/domain-kit';
import { expectFailure, expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Business, impactOf, openBusiness, registration, seatMember, setSeatAllowance, startForTest } from '../testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', logLevel: 'silent' });
const inSurplus = '{ contracts(first: 100, filter: { inSurplus: true }) { edges { node { id seats { used allowance } } } } }';

/** More contracts of the product with this many seats in use, created without the rules. */
const force = ({ tenant, productId, holderId }: Business, used: readonly number[]) =>
  tenant.sql(
    `insert into contract (tenant_id, id, created_at, number, product_id, storefront_id, holder_id, state, starts_on, seats_used, link_version, link_made_at, event_seq)
     select app_tenant(), uuidv7(), '2026-01-01', 100 + n, ?, 87465, ?, 'ACTIVE', '2026-01-01', used, 1, '2026-01-01', 1
     from unnest(?::int[]) with ordinality as u(used, n)`,
    [uuidOf(productId), uuidOf(holderId), `{${used.join(',')}}`],
  );
const look = ({ tenant, productId }: Business, allowance: number) => tenant.staff.run(impactOf, { productId, allowance });

describe('seatAllowanceImpact (P-T-03)', () => {
  it('states the effect of lowering before it happens, and asks identity about registrations in progress', async () => {
    const business = await openBusiness(contracts, 5);
    for (let at = 0; at < 4; at++) await seatMember(business);
    await force(business, [1, 3]);
    contracts.answer('identity', () => ({ openRegistrations: [{ contractId: business.contractId, open: 2 }] }));
    expect(expectSuccess(await look(business, 2))).toMatchObject({
      allowanceBefore: 5,
      allowance: 2,
      contracts: 3,
      contractsInSurplus: 2,
      contractsNewlyInSurplus: 2,
      contractsCured: 0,
      peopleOver: 3,
      peopleOut: 0,
      registrationsWithoutSeat: 2,
      surplus: [
        { contract: { id: business.contractId, number: 1 }, used: 4, over: 2 },
        { contract: { number: 102 }, used: 3, over: 1 },
      ],
    });
  });

  it('gives no number of registrations while identity is down', async () => {
    const business = await openBusiness(contracts, 5);
    contracts.answer('identity', () => {
      throw new Error('identity is away');
    });
    expect(expectSuccess(await look(business, 2))).toMatchObject({ contracts: 1, registrationsWithoutSeat: null });
  });

  it('equals the state after the change', async () => {
    const few = fc.array(fc.nat(6), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(few, fc.nat(6), async (used, allowance) => {
        const business = await openBusiness(contracts, 3);
        await force(business, used);
        const { tenant, productId } = business;
        const impact = expectSuccess(await look(business, allowance));
        const input = { productId, allowance, expectedVersion: 1, previewToken: impact.token };
        const set = expectSuccess(await tenant.staff.run(setSeatAllowance, { input }), 'SeatAllowanceSet');
        expect(set.contractsInSurplus).toBe(impact.contractsInSurplus);
        const over: number[] = expectSuccess(await tenant.staff.run(inSurplus)).edges.map(
          ({ node }: { node: { seats: { used: number; allowance: number } } }) => node.seats.used - node.seats.allowance,
        );
        expect(over).toHaveLength(impact.contractsInSurplus);
        expect(over.reduce((sum, people) => sum + people, 0)).toBe(impact.peopleOver);
      }),
      { numRuns: 12 },
    );
  });

  it('takes as many statements for thirty contracts as for two, and is for staff only', async () => {
    const [few, many] = [await openBusiness(contracts), await openBusiness(contracts)];
    await force(few, [4]);
    await force(
      many,
      Array.from({ length: 30 }, () => 4),
    );
    const cost = async (business: Business) => (await contracts.count(() => look(business, 2))).statements.length;
    expect(await cost(many)).toBe(await cost(few));
    expect((await look({ ...few, tenant: many.tenant }, 2)).data).toEqual({ seatAllowanceImpact: null });
    const args = { productId: few.productId, allowance: 2 };
    expectRefusal(await few.holder.run(impactOf, args), 'FORBIDDEN');
    expectRefusal(await few.tenant.as({ features: [] }).run(impactOf, args), 'FORBIDDEN');
    expectRefusal(await look(few, 1_000), 'BAD_USER_INPUT');
    expect((await few.tenant.staff.run(impactOf, { ...args, productId: newId('product') })).data).toEqual({ seatAllowanceImpact: null });
  });
});

describe('setSeatAllowance by a preview (P-T-03)', () => {
  it('puts no contract into surplus without a confirmed preview', async () => {
    const business = await openBusiness(contracts, 3);
    await seatMember(business);
    await seatMember(business);
    const { tenant, productId } = business;
    const input = { productId, allowance: 1, expectedVersion: 1 };
    expectFailure(await tenant.staff.run(setSeatAllowance, { input }), 'PreviewStale', {
      code: 'ALLOWANCE_SURPLUS_WARNING',
      preview: { contractsInSurplus: 1, peopleOver: 1, token: expect.any(String) },
    });
    expect(await tenant.sql('select seat_allowance from product')).toEqual([{ seat_allowance: 3 }]);
  });

  it('answers the new preview when the facts have changed since', async () => {
    const business = await openBusiness(contracts, 3);
    await seatMember(business);
    await seatMember(business);
    const { tenant, productId } = business;
    const seen = expectSuccess(await look(business, 1));
    expect(await business.claim(registration())).toBe('TAKEN');
    const input = { productId, allowance: 1, expectedVersion: 1, previewToken: seen.token };
    const answer = await tenant.staff.run(setSeatAllowance, { input });
    expectFailure(answer, 'PreviewStale', { code: 'PREVIEW_STALE', preview: { contractsInSurplus: 1, peopleOver: 2 } });
    const { token } = expectSuccess(answer).preview;
    expectSuccess(await tenant.staff.run(setSeatAllowance, { input: { ...input, previewToken: token } }), 'SeatAllowanceSet');
  });

  it('does not ask again after a seat that changes nothing in the preview', async () => {
    const business = await openBusiness(contracts, 3);
    const { tenant, productId } = business;
    const { token } = expectSuccess(await look(business, 2));
    await seatMember(business);
    const input = { productId, allowance: 2, expectedVersion: 1, previewToken: token };
    expectSuccess(await tenant.staff.run(setSeatAllowance, { input }), 'SeatAllowanceSet');
  });
});
