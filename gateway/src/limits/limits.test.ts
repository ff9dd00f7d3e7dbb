import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const nested = (depth: number): string => `${'friend { '.repeat(depth - 1)}name${' }'.repeat(depth - 1)}`;
const aliased = (count: number, field = 'viewer { realm }'): string => Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');

async function codesOf(query: string): Promise<{ status: number; codes: string[] }> {
  const answer = await gateway.ask(query);
  const { errors = [] } = answer.json<{ errors?: { extensions: { code: string } }[] }>();
  return { status: answer.statusCode, codes: [...new Set(errors.map(({ extensions }) => extensions.code))] };
}

describe('documents within the limits pass', () => {
  it.each([
    ['10 deep', `{ ${nested(10)} }`],
    ['15 aliases', `{ ${aliased(15)} }`],
    ['5 directives', `{ viewer { ${'realm @include(if: true) '.repeat(5)} } }`],
    ['logIn once', 'mutation { a: logIn(login: "x") }'],
  ])('%s', async (_name, query) => expect(await codesOf(query)).toEqual({ status: 200, codes: [] }));
});

describe('documents beyond the limits are refused before they run', () => {
  it.each([
    ['11 deep', `{ ${nested(11)} }`],
    ['11 deep through fragments', `{ ...A } fragment A on Query { friend { ...B } } fragment B on Friend { ${nested(10)} }`],
    ['16 aliases', `{ ${aliased(16)} }`],
    ['16 aliases of __typename', `{ ${aliased(16, '__typename')} }`],
    ['16 aliases in a fragment', `{ ...A } fragment A on Query { ${aliased(16)} }`],
    ['6 directives', `{ viewer { ${'realm @include(if: true) '.repeat(6)} } }`],
    ['6 directives on spreads of one fragment', `{ ${'...A @include(if: true) '.repeat(6)} } fragment A on Query { viewer { realm } }`],
    [
      'fragments that double',
      `{ ...A0 } ${Array.from({ length: 10 }, (_, i) => `fragment A${i} on Query { ${i < 9 ? `...A${i + 1} ...A${i + 1}` : '__typename'} }`).join(' ')}`,
    ],
    ['21 fragments', `{ viewer { realm } } ${Array.from({ length: 21 }, (_, i) => `fragment A${i} on Query { __typename }`).join(' ')}`],
    ['41 spreads', `{ ${'...A '.repeat(41)} } fragment A on Query { viewer { realm } }`],
    ['11 operations', Array.from({ length: 11 }, (_, i) => `query Q${i} { viewer { realm } }`).join(' ')],
    ['one field 41 times', `{ viewer { ${'realm '.repeat(41)} } }`],
    ['logIn twice', 'mutation { a: logIn(login: "x") b: logIn(login: "y") }'],
    ['logIn twice by a fragment', 'mutation { a: logIn(login: "x") ...F } fragment F on Mutation { logIn(login: "y") }'],
    ['confirmRegistration twice', 'mutation { a: confirmRegistration(token: "x") b: confirmRegistration(token: "y") }'],
    ['1001 tokens', `{ viewer { ${'realm '.repeat(997)} } }`],
  ])('%s', async (_name, query) => {
    const before = gateway.state.seen.length;
    expect(await codesOf(query)).toEqual({ status: 400, codes: ['LIMIT_EXCEEDED'] });
    expect(gateway.state.seen.length).toBe(before);
  });

  it('reports at most five errors and notes that there are more', async () => {
    const answer = await gateway.ask(`{ ${Array.from({ length: 50 }, (_, i) => `x${i}`).join(' ')} }`);
    expect(answer.json().errors).toHaveLength(6);
  });

  it('fragments that spread themselves', async () => {
    expect(await codesOf('{ ...A } fragment A on Query { ...A }')).toMatchObject({ status: 400, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });
});

describe('requests beyond the limits', () => {
  const send = (payload: unknown, headers: Record<string, string> = {}) =>
    gateway.app.inject({
      method: 'POST',
      url: '/app/graphql',
      headers: { 'x-monban-surface': 'admin', ...headers },
      payload: payload as object,
    });

  it.each([
    [
      '100 kB and a byte',
      JSON.stringify({ query: `#${'x'.repeat(100_001 - 13)}` }),
      { 'content-type': 'application/json' },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a batch', [{ query: '{ viewer { realm } }' }], {}, 400, 'BAD_REQUEST'],
    ['no JSON', '{', { 'content-type': 'application/json' }, 400, 'BAD_REQUEST'],
    ['a prototype', '{"__proto__":{"x":1},"query":"{ viewer { realm } }"}', { 'content-type': 'application/json' }, 400, 'BAD_REQUEST'],
    ['no query', {}, {}, 400, 'BAD_REQUEST'],
    ['a query that is not a string', { query: 1 }, {}, 400, 'BAD_REQUEST'],
    ['variables that are not a map', { query: '{ viewer { realm } }', variables: [1] }, {}, 400, 'BAD_REQUEST'],
    ['plain text', '{"query":"{ viewer { realm } }"}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'query={viewer{realm}}', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ])('%s', async (_name, payload, headers, status, code) => {
    const answer = await send(payload, headers);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([status, code]);
  });

  it('a body of exactly 100 kB passes', async () => {
    const body = JSON.stringify({ query: `{ viewer { realm } } #` });
    const padded = body.replace('#', `#${'x'.repeat(100_000 - body.length)}`);
    expect((await send(padded, { 'content-type': 'application/json' })).statusCode).toBe(200);
  });

  it('JSON nested 100 deep in variables does no harm', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`) as Record<string, unknown>;
    expect((await gateway.ask('{ viewer { realm } }', { variables: deep })).statusCode).toBe(200);
  });
});
