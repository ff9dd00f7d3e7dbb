import type { Viewer } from '@monban/subgraph-kit/viewer';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayItself } from '../sessions/ask-identity.ts';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { policyRefusal } from './policies.ts';
import { selectedRootFields } from './selected-root-fields.ts';

describe('a policy', () => {
  const { realm: _, ...nobody } = gatewayItself;
  const viewers = {
    staff: { ...nobody, realm: 'STAFF', role: 'OWNER', locations: null },
    customer: { ...nobody, realm: 'CUSTOMER', supportedBy: null },
    device: { ...nobody, realm: 'DEVICE' },
    anonymous: { ...nobody, realm: 'ANONYMOUS' },
  } satisfies Record<string, Viewer>;
  const policies = {
    'Query.products': [['realm:STAFF'], ['realm:CUSTOMER']],
    'Query.both': [['realm:STAFF', 'realm:CUSTOMER']],
    'Query.nobody': [],
  };
  it.each([
    ['staff', 'Query.products', null],
    ['customer', 'Query.products', null],
    ['device', 'Query.products', 'FORBIDDEN'],
    ['anonymous', 'Query.products', 'UNAUTHENTICATED'],
    ['anonymous', 'Query.viewer', null],
    ['staff', 'Query.both', 'FORBIDDEN'],
    ['staff', 'Query.nobody', 'FORBIDDEN'],
  ] as const)('for %s at %s: %s', (who, coordinate, code) => {
    expect(policyRefusal(viewers[who], coordinate, policies)?.extensions['code'] ?? null).toBe(code);
  });
});

describe('the root fields of an operation', () => {
  it.each([
    ['{ a b }', {}, ['a', 'b']],
    ['{ x: a }', {}, ['a']],
    ['{ ...F ... { c } ... on Query { d } } fragment F on Query { b }', {}, ['b', 'c', 'd']],
    ['query($v: Boolean!) { a @include(if: $v) b @skip(if: $v) }', { v: true }, ['a']],
    ['query($v: Boolean = false) { a @include(if: $v) b @skip(if: $v) }', {}, ['b']],
    ['query($v: Boolean!) { a @include(if: $v) }', { v: 'of the wrong type' }, ['a']],
    ['{ ...F @skip(if: true) ... @include(if: false) { c } } fragment F on Query { b }', {}, []],
  ])('%s with %j', (text, variables, expected) => {
    const { definitions } = parse(text);
    const operation = definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const fragments = definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION);
    expect([...selectedRootFields(operation, new Map(fragments.map((f) => [f.name.value, f])), variables)]).toEqual(expected);
  });
});

describe('at the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
    for (const who of ['staff', 'customer', 'device'] as const)
      gateway.state.sessions.set(who, {
        realm: who.toUpperCase() as 'STAFF' | 'CUSTOMER' | 'DEVICE',
        accountId: `acc_${who}`,
        sessionId: `ses_${who}`,
      });
  });
  afterAll(() => gateway.close());

  it.each([
    ['staff', '{ products { id } }', 200, null],
    ['customer', '{ products { id } }', 200, null],
    ['device', '{ products { id } }', 403, 'FORBIDDEN'],
    [undefined, '{ products { id } }', 401, 'UNAUTHENTICATED'],
    [undefined, '{ people { name } ...F } fragment F on Query { x: products { id } }', 401, 'UNAUTHENTICATED'],
    [undefined, '{ people { name } products @include(if: false) { id } }', 200, null],
    ['customer', 'mutation { createProduct(name: "x") { id } }', 403, 'FORBIDDEN'],
    ['staff', 'mutation { createProduct(name: "x") { id } }', 200, null],
  ])('%s asking for %s gets %i', async (token, query, status, code) => {
    const before = gateway.state.seen.filter(({ subgraph }) => subgraph === 'contracts').length;
    const answer = await gateway.ask(query, token ? { token } : {});
    expect([answer.statusCode, answer.json().errors?.[0].extensions.code ?? null]).toEqual([status, code]);
    // a denial of any viewer with a tenant is recorded in the tenant's audit chain
    const field = query.startsWith('mutation') ? 'Mutation.createProduct' : 'Query.products';
    await expect.poll(() => gateway.state.denied.splice(0)).toEqual(code && token ? [{ field, accountId: `acc_${token}` }] : []);
    if (code) expect(gateway.state.seen.filter(({ subgraph }) => subgraph === 'contracts').length).toBe(before);
  });
});
