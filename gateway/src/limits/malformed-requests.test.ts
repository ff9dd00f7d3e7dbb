import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { isPlainText } from './plain-text.ts';

describe('text', () => {
  it.each([
    [{ query: '{ a }', variables: { a: ['x', { b: '田中 🥋' }] } }, true],
    [{ variables: { a: [{ b: 'x\u0000' }] } }, false],
    [{ variables: { 'a\u0000': 1 } }, false],
    [{ variables: { a: 'x\ud800' } }, false],
    [{ variables: { a: '\udc00x' } }, false],
    [{ query: '{ a(b: "\\u0000") }' }, false],
    [{ query: '{ a(b: "\\u{000}") }' }, false],
    [{ query: '{ a(b: "\\u0041") }' }, true],
    [null, true],
    ['x\u0000', false],
  ])('%j is plain: %s', (parameters, plain) => expect(isPlainText(parameters)).toBe(plain));

  it('is found at any depth', () => {
    const deep = JSON.parse(`${'['.repeat(49_000)}"\\u0000"${']'.repeat(49_000)}`) as unknown;
    expect(isPlainText(deep)).toBe(false);
  });
});

describe('a malformed request', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  afterAll(() => gateway.close());
  beforeEach(() => void gateway.lines.splice(0));

  const fine = '{ viewer { realm } }';
  const bodies: readonly (readonly [name: string, body: object, code: string | RegExp])[] = [
    ['NUL in a variable', { query: 'query ($h: ID) { viewer { realm } }', variables: { h: 'a\u0000' } }, 'BAD_REQUEST'],
    ['NUL in the name of a variable', { query: fine, variables: { 'h\u0000': 1 } }, 'BAD_REQUEST'],
    ['NUL in the document', { query: '{ viewer { realm\u0000 } }' }, 'BAD_REQUEST'],
    ['NUL in a string of the document', { query: 'mutation { logIn(login: "a\u0000") }' }, 'BAD_REQUEST'],
    ['NUL escaped in a string of the document', { query: 'mutation { logIn(login: "a\\u0000") }' }, 'BAD_REQUEST'],
    ['NUL escaped differently', { query: 'mutation { logIn(login: "a\\u{0}") }' }, 'BAD_REQUEST'],
    ['NUL in operationName', { query: fine, operationName: '\u0000' }, 'BAD_REQUEST'],
    ['an unpaired surrogate in a variable', { query: 'query ($h: ID) { viewer { realm } }', variables: { h: 'a\ud800' } }, 'BAD_REQUEST'],
    ['an unpaired surrogate in the document', { query: 'mutation { logIn(login: "\udfff") }' }, 'BAD_REQUEST'],
    ['an unpaired surrogate escaped in the document', { query: 'mutation { logIn(login: "\\ud800") }' }, 'GRAPHQL_PARSE_FAILED'],
    ['a subscription', { query: 'subscription { x }' }, /BAD_REQUEST|GRAPHQL_VALIDATION_FAILED/],
    ['a subscription of __typename', { query: 'subscription { __typename }' }, 'BAD_REQUEST'],
    ['an operation that does not exist', { query: 'query A { viewer { realm } }', operationName: 'B' }, 'BAD_REQUEST'],
    ['two operations and no name', { query: 'query A { viewer { realm } } query B { viewer { realm } }' }, 'BAD_REQUEST'],
    ['fragments only', { query: 'fragment F on Query { viewer { realm } }' }, /BAD_REQUEST|GRAPHQL_VALIDATION_FAILED/],
    ['persistedQuery that is text', { query: fine, extensions: { persistedQuery: 'x' } }, /^PERSISTED_QUERY_NOT_/],
    ['persistedQuery that is a number', { query: fine, extensions: { persistedQuery: 1 } }, /^PERSISTED_QUERY_NOT_/],
    ['persistedQuery that is a list', { query: fine, extensions: { persistedQuery: [] } }, /^PERSISTED_QUERY_NOT_/],
    ['persistedQuery without a document', { extensions: { persistedQuery: 'x' } }, /^PERSISTED_QUERY_NOT_/],
    ['extensions that are text', { query: fine, extensions: 'x' }, 'BAD_REQUEST'],
    ['a variable of another type', { query: 'query ($n: Int) { people(first: $n) { name } }', variables: { n: 'x' } }, 'BAD_USER_INPUT'],
  ];

  describe.each(['/graphql', '/app/graphql'])('at %s', (url) => {
    it.each(bodies)('%s: a typed 400 and no error in the log', async (_name, body, code) => {
      const headers = { 'x-monban-surface': 'admin', accept: 'application/graphql-response+json' };
      const answer = await gateway.app.inject({ method: 'POST', url, headers, payload: body });
      const [error, ...more] = answer.json<{ errors: { extensions: { code: string } }[] }>().errors;
      expect([answer.statusCode, more]).toEqual([400, []]);
      expect(error!.extensions.code).toMatch(code);
      expect(gateway.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
      expect(gateway.state.seen.filter(({ operationName }) => operationName !== 'ResolveViewer')).toEqual([]);
    });
  });

  it.each([
    ['NUL in the address', `query=${encodeURIComponent(fine)}%00`, 'BAD_REQUEST'],
    [
      'NUL escaped in a variable',
      `query=${encodeURIComponent('query ($h: ID) { viewer { realm } }')}&variables=${encodeURIComponent('{"h":"\\u0000"}')}`,
      'BAD_REQUEST',
    ],
    [
      'persistedQuery that is text',
      `query=${encodeURIComponent(fine)}&extensions=${encodeURIComponent('{"persistedQuery":"x"}')}`,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['variables that are not JSON', `query=${encodeURIComponent(fine)}&variables=x`, 'BAD_REQUEST'],
  ])('by GET: %s', async (_name, search, code) => {
    const headers = { 'apollo-require-preflight': 'true', accept: 'application/graphql-response+json' };
    const answer = await gateway.app.inject({ url: `/graphql?${search}`, headers });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, code]);
    expect(gateway.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
