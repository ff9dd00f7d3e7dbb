import { createServer } from 'node:http';
import type { ProcessSettings } from './process-settings.ts';

/** What a process reports to its operators. */
export interface Inner {
  /** Whether it takes requests, and what that depends on. */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly [detail: string]: unknown }>;
  /** Prometheus' text format. */
  readonly metrics: () => Promise<string>;
}

/** Metrics and detailed readiness for the people and machines that operate Monban, on a separate port that the public never reaches. */
export async function serveInner(
  { readiness, metrics }: Inner,
  where: NonNullable<ProcessSettings['inner']>,
  instance: string | null,
): Promise<{ stop(): Promise<void> }> {
  const answer = async (path: string): Promise<{ status: number; type: string; body: string }> => {
    const json = (status: number, body: object) => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });
    if (path === '/healthz') return json(200, { status: 'ok' });
    if (path === '/metrics') return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: await metrics() };
    if (path !== '/readyz') return json(404, { status: 'not found' });
    const { ready, ...details } = await readiness();
    return json(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', instance, ...details });
  };
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET') {
      response.writeHead(405).end();
      return;
    }
    void answer((request.url ?? '/').split('?')[0]!)
      .catch(() => ({ status: 500, type: 'application/json', body: '{"status":"error"}' }))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(where.port, where.host, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
