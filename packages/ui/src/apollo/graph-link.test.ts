import { type ApolloLink, execute, gql } from '@apollo/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { graphLink } from './graph-link.ts';

const query = gql`
  query Session {
    viewer {
      features
    }
  }
`;

interface Asked {
  readonly headers: Record<string, string>;
  readonly body: { readonly query?: string; readonly extensions: unknown };
}

/** A server that gives these answers in turn and records what it was asked. */
function server(...answers: readonly Response[]): Asked[] {
  const asked: Asked[] = [];
  const queue = [...answers];
  vi.stubGlobal('fetch', (_url: string, init: { headers: Record<string, string>; body: string }) => {
    asked.push({ headers: init.headers, body: JSON.parse(init.body) as Asked['body'] });
    return Promise.resolve(queue.shift());
  });
  return asked;
}

const json = (body: unknown, headers: Record<string, string> = {}): Response =>
  Response.json(body, { headers: { 'content-type': 'application/graphql-response+json', ...headers } });

const settings = { surface: 's/87465', operationIds: { Session: 'abc' }, language: () => 'ja', onSignedOut: () => undefined };

const ask = (link: ApolloLink, context = {}): Promise<ApolloLink.Result> =>
  new Promise((resolve, reject) => {
    // The link does not use its client.
    execute(link, { query, context }, { client: {} as ApolloLink.ExecuteContext['client'] }).subscribe({ next: resolve, error: reject });
  });

afterEach(() => vi.unstubAllGlobals());

describe('link to the API', () => {
  it('names its surface and language and sends only the hash', async () => {
    const asked = server(json({ data: { viewer: null } }));
    await expect(ask(graphLink(settings))).resolves.toMatchObject({ data: { viewer: null } });
    expect(asked[0]?.headers).toMatchObject({ 'x-monban-surface': 's/87465', 'accept-language': 'ja' });
    expect(asked[0]?.body).toEqual({
      operationName: 'Session',
      variables: {},
      extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
    });
  });

  it('sends the text to a server that does not know the hash', async () => {
    const asked = server(
      json({ errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }),
      json({ data: { viewer: null } }),
    );
    await ask(graphLink(settings));
    expect(asked).toHaveLength(2);
    expect(asked[1]?.body.query).toContain('query Session');
  });

  it('reports the end of the session', async () => {
    const onSignedOut = vi.fn<() => void>();
    server(json({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }));
    await ask(graphLink({ ...settings, onSignedOut }));
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it('does not report it for a prefetch, before the viewer is known', async () => {
    const onSignedOut = vi.fn<() => void>();
    server(json({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] }));
    await ask(graphLink({ ...settings, onSignedOut }), { ahead: true });
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('keeps the record number of the answer', async () => {
    server(json({ errors: [{ message: '' }] }, { 'x-request-id': 'req-1' }));
    await expect(ask(graphLink(settings))).resolves.toMatchObject({ extensions: { requestId: 'req-1' } });
  });

  it('fails on an answer that is not from the API, and on an operation that is not in the manifest', async () => {
    server(new Response('<h1>502</h1>', { status: 502, headers: { 'content-type': 'text/html' } }));
    await expect(ask(graphLink(settings))).rejects.toThrow('502');
    await expect(ask(graphLink({ ...settings, operationIds: {} }))).rejects.toThrow('manifest');
  });
});
