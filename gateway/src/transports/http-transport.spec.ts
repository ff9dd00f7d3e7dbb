import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { httpTransport } from './http-transport.ts';
import { SubgraphUnavailable, type SubgraphTransport } from './subgraph-transport.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let transport: SubgraphTransport;
let handle: Handle;
let attempts: number;

beforeEach(async () => {
  attempts = 0;
  server = createServer((request, response) => {
    attempts += 1;
    void text(request).then(() => handle(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  transport = httpTransport([`http://127.0.0.1:${(server.address() as AddressInfo).port}`], 500);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await transport.close();
});

const send = (query: string) => transport.send({ query, viewerToken: 'signed', requestId: 'request-0123' });
const answer =
  (body: string, status = 200): Handle =>
  (_request, response) =>
    void response.writeHead(status).end(body);

it('sends the viewer and the request id', async () => {
  let headers: IncomingMessage['headers'] = {};
  handle = (request, response) => {
    ({ headers } = request);
    response.end('{"data":{"a":1}}');
  };
  expect(await send('{ a }')).toEqual({ data: { a: 1 } });
  expect(headers).toMatchObject({ 'x-monban-viewer': 'signed', 'x-request-id': 'request-0123', 'content-type': 'application/json' });
});

it('repeats a query once when the connection was cut, and not more often', async () => {
  handle = (request) => request.socket.destroy();
  await expect(send('{ a }')).rejects.toThrow(SubgraphUnavailable);
  expect(attempts).toBe(2);
  handle = (request, response) => (attempts === 3 ? void request.socket.destroy() : void response.end('{"data":null}'));
  expect(await send('query Q { a }')).toEqual({ data: null });
  expect(attempts).toBe(4);
});

it('never repeats a mutation', async () => {
  handle = (request) => request.socket.destroy();
  await expect(send('mutation M { a }')).rejects.toThrow(SubgraphUnavailable);
  expect(attempts).toBe(1);
});

it.each([
  ['nobody listens', async () => new Promise((resolve) => server.close(resolve)), () => undefined],
  ['it does not answer in time', async () => undefined, () => undefined],
  ['it says so', async () => undefined, answer('{"errors":[]}', 503)],
  ['a proxy says so', async () => undefined, answer('<html>', 502)],
] as [string, () => Promise<unknown>, Handle][])('is unavailable when %s', async (_name, prepare, how) => {
  handle = how;
  await prepare();
  const started = performance.now();
  await expect(send('{ a }')).rejects.toThrow(SubgraphUnavailable);
  expect(performance.now() - started).toBeLessThan(1_500);
});

it.each([
  ['no JSON', '<html>secret</html>', 200],
  ['no GraphQL', '{"status":"secret"}', 500],
  ['null', 'null', 200],
])('treats %s as a bug and passes none of it on', async (_name, body, status) => {
  handle = answer(body, status);
  const error = await send('{ a }').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(SubgraphUnavailable);
  expect(String(error)).not.toContain('secret');
});
