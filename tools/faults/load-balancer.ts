import { createServer, type IncomingMessage, request as requestOf, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setInterval } from 'node:timers/promises';

/** Interval between readiness checks of a gateway. Milliseconds. */
const PROBE_MS = 250;

export interface LoadBalancer {
  readonly origin: string;
  close(): void;
}

/**
 * A minimal version of what stands in front of several gateways in production: sends requests in turn to those whose `/readyz` answers
 * ready, over a new connection each, and to the next one when nobody listens. A request that is cut after it was sent is an error (502).
 */
export async function startLoadBalancer(origins: readonly string[]): Promise<LoadBalancer> {
  const ready = new Set(origins);
  const stop = new AbortController();
  let turn = 0;

  const probe = async (origin: string): Promise<void> => {
    const ok = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) ready.add(origin);
    else ready.delete(origin);
  };
  const probing = async (): Promise<void> => {
    for await (const _ of setInterval(PROBE_MS, undefined, { signal: stop.signal })) await Promise.all(origins.map(probe));
  };
  probing().catch(() => undefined);

  const forward = (origin: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<'sent' | 'refused'> =>
    new Promise((resolve, reject) => {
      const { method = 'GET', url, headers } = request;
      const onward = requestOf(new URL(url ?? '/', origin), { method, agent: false, headers: { ...headers, connection: 'close' } });
      onward.once('response', (answer) => {
        const { connection: _, ...kept } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, kept);
        answer.pipe(response);
        answer.once('error', reject).once('end', () => resolve('sent'));
      });
      onward.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error)));
      onward.end(body);
    });

  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const candidates = ready.size > 0 ? [...ready] : [...origins];
      turn++;
      for (let i = 0; i < candidates.length; i++) {
        if ((await forward(candidates[(turn + i) % candidates.length]!, request, body, response)) === 'sent') return;
      }
      throw new Error('nobody listens');
    })().catch((error: Error) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message: `no gateway: ${error.message}` }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      stop.abort();
      server.close();
      server.closeAllConnections();
    },
  };
}
