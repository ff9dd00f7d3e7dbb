import { newId } from '@monban/domain-kit';
import { expectRefusal, expectSuccess, startTestSubgraph } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { logIn, openStorefront, startForTest } from '../testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });
const password = 'tsuki-no-hikari-7';
const history = `query ($id: ID!, $first: Int, $after: String) { account(id: $id) {
  events(first: $first, after: $after) { edges { node { id kind at actor { id } } } pageInfo { hasNextPage endCursor } }
} }`;
const lock = 'mutation ($input: LockAccountInput!) { lockAccount(input: $input) { __typename } }';
const stop = 'mutation ($input: SetEntryStopInput!) { setEntryStop(input: $input) { __typename } }';

describe('history of a customer', () => {
  it('lists newest first what happened and who did it, page by page', async () => {
    const { tenant, visitor, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    expectSuccess(await visitor.run(logIn, { input: { login: 'taro@example.jp', password } }), 'LoggedIn');
    expectSuccess(await tenant.staff.run(stop, { input: { accountId, stopped: true, expectedVersion: 1 } }), 'EntryStopSet');
    expectSuccess(await tenant.staff.run(lock, { input: { accountId, expectedVersion: 2 } }), 'AccountLockSet');
    const look = async (more: object = {}) => expectSuccess(await tenant.staff.run(history, { id: accountId, ...more })).events;
    const kindsOf = ({ edges }: { edges: { node: { kind: string } }[] }) => edges.map(({ node }) => node.kind);
    const all = await look();
    expect(kindsOf(all)).toEqual(['LOCKED', 'ENTRY_STOPPED', 'LOGGED_IN', 'REGISTERED']);
    expect(all.edges[2].node.actor).toEqual({ id: accountId });
    expect(all.edges[3].node.actor).toBeNull();
    const first = await look({ first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(kindsOf(await look({ first: 3, after: first.pageInfo.endCursor }))).toEqual(['REGISTERED']);
  });

  it('takes as many statements for thirty people as for one; a cursor is valid for one person', async () => {
    const { tenant, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    const list = 'query ($first: Int) { customers(first: $first) { edges { node { events(first: 1) { pageInfo { endCursor } } } } } }';
    const one = await identity.count(() => tenant.staff.run(list, { first: 1 }));
    await tenant.sql(
      `insert into account (tenant_id, id, created_at, realm, name, search_text, locale, event_seq)
       select app_tenant(), uuidv7(), '2026-01-01', 'CUSTOMER', 'n', 'n', 'ja', 1 from generate_series(1, 29)`,
    );
    const thirty = await identity.count(() => tenant.staff.run(list, { first: 30 }));
    expect(expectSuccess(thirty.result).edges).toHaveLength(30);
    expect(thirty.statements).toHaveLength(one.statements.length);
    const other = await customer('jiro@example.jp', password);
    const { events } = expectSuccess(await tenant.staff.run(history, { id: accountId }));
    const foreign = await tenant.staff.run(history, { id: other, after: events.pageInfo.endCursor });
    expect(foreign.errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
  });

  it('is hidden from the person themselves, and from staff of another tenant', async () => {
    const { tenant, customer } = await openStorefront(identity);
    const accountId = await customer('taro@example.jp', password);
    expect((await tenant.customer(accountId).run(history, { id: accountId })).data.account?.events ?? null).toBeNull();
    expect((await identity.tenant().staff.run(history, { id: accountId })).data.account).toBeNull();
    expectRefusal(await tenant.as({ realm: 'DEVICE', accountId: newId('account') }).run('{ customers { edges { cursor } } }'), 'FORBIDDEN');
  });
});
