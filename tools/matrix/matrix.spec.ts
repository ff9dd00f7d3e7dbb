import { idFromUuid, uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { productById } from '../../subgraphs/contracts/src/products/product.queries.ts';
import { askEverything, drawn } from './ask.ts';
import { openPlaces, type Place } from './places.ts';

// Every principal asks everything that each subgraph can be asked, about own things, other people's and another tenant's. What comes of it
// is read in matrix/*.txt; a change there is a change of who may do what, and is reviewed as such.

const places = await openPlaces();
const placeOf = (name: Place['name']): Place => places.find((place) => place.name === name)!;

it.each(places)('nobody gets from $name what is not theirs', { timeout: 300_000 }, async (place) => {
  const { outcomes, leaks } = await askEverything(place);
  expect(leaks).toEqual([]);
  await expect(drawn(outcomes)).toMatchFileSnapshot(`matrix/${place.name}.txt`);
});

describe('finds a hole:', () => {
  it('a cell that is open', async () => {
    const row = placeOf('contracts').table.rows['contract.read'] as { customer: unknown };
    const { customer } = row;
    row.customer = true;
    try {
      const { leaks } = await askEverything(placeOf('contracts'), { of: /^(Query\.contract|Contract)$/, principals: /^customer$/ });
      expect(leaks).toEqual(expect.arrayContaining([expect.stringContaining('reached another person’s')]));
    } finally {
      row.customer = customer;
    }
  });

  it('facts that are not those of the thing', async () => {
    const row = placeOf('access').table.rows['entry.read'] as { facts: unknown };
    const { facts } = row;
    row.facts = (_: unknown, { viewer }: RequestContext) => ({ accountId: viewer.accountId });
    try {
      const { leaks } = await askEverything(placeOf('access'), { of: /^EntryRecord$/, principals: /^customer$/ });
      expect(leaks).toEqual(expect.arrayContaining([expect.stringContaining('reached another person’s')]));
    } finally {
      row.facts = facts;
    }
  });

  it('a look-up that minds no tenant', async () => {
    const place = placeOf('contracts');
    const loader = productById as unknown as { batch: (ids: readonly string[]) => Promise<unknown> };
    const { batch } = loader;
    const address = new URL(inject('postgresAdminUrl'));
    address.pathname = new URL(place.test.databaseUrl).pathname;
    loader.batch = async (ids) => {
      const administrator = new pg.Client({ connectionString: address.href });
      await administrator.connect();
      try {
        const { rows } = await administrator.query<{ id: string }>(
          'select id, name, seat_allowance as "seatAllowance", version from product where id = any ($1)',
          [ids.map(uuidOf)],
        );
        return ids.map((id) => rows.map((row) => ({ ...row, id: idFromUuid('product', row.id) })).find((row) => row.id === id) ?? null);
      } finally {
        await administrator.end();
      }
    };
    try {
      const { leaks } = await askEverything(place, { of: /^Query\.product$/, principals: /^OWNER$/ });
      expect(leaks).toEqual(expect.arrayContaining([expect.stringContaining('got a text of another tenant')]));
    } finally {
      loader.batch = batch;
    }
  });
});
