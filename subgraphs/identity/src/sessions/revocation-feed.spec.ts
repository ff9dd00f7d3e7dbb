import { setTimeout as sleep } from 'node:timers/promises';
import { newId, systemClock } from '@monban/domain-kit';
import { deriveServiceKeys, followRevocations, type SubgraphDeps, viewerSigner } from '@monban/subgraph-kit';
import { startTcpProxy, startTestSubgraph, type TcpProxy, throughProxy } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Identity } from '../app.ts';
import { startForTest } from '../testing/storefront.ts';
import { revoke } from './revocations.ts';

let proxy: TcpProxy;
const { subgraph } = await startTestSubgraph((deps: SubgraphDeps) => startForTest(deps), {
  name: 'identity',
  logLevel: 'silent',
  async through(url) {
    const { hostname: host, port } = new URL(url);
    proxy = await startTcpProxy({ host, port: Number(port) });
    return throughProxy(url, proxy);
  },
});
const identity = subgraph as Identity;
const { revocations: feed } = identity;
afterAll(() => proxy.close());

/** The connection that listens, and no other. */
const freezeListener = (): void => expect(proxy.freeze('listen monban_revocations')).toBe(1);
const tell = (sessionId: string): Promise<void> =>
  identity.database.transaction(newId('tenant'), (em) => revoke(em, { sessionIds: [sessionId] }));
const until = { timeout: 10_000, interval: 20 };

describe('the revocation feed', () => {
  it('whose connection freezes is down within three seconds of its last sign of life, reports it, and hears again on another', async () => {
    const heard: string[] = [];
    const silences: number[] = [];
    feed.on('revoked', ({ sessionIds = [] }) => heard.push(...sessionIds)).on('down', (silentMs) => silences.push(silentMs));
    await tell('ses_before');
    await vi.waitFor(() => expect(heard).toEqual(['ses_before']), until);
    expect(await identity.problems()).toEqual([]);

    freezeListener();
    const frozenAt = performance.now();
    await tell('ses_missed');
    await vi.waitFor(() => expect(feed.isUp).toBe(false), until);
    expect(performance.now() - frozenAt).toBeLessThan(3_500);
    // everything since the last sign of life is asked for again
    expect(silences[0]).toBeGreaterThan(2_000);
    expect(silences[0]).toBeLessThan(4_500);
    expect(await identity.problems()).toEqual(['revocations are not heard']);

    await vi.waitFor(() => expect(feed.isUp).toBe(true), until);
    expect(await identity.problems()).toEqual([]);
    await tell('ses_after');
    await vi.waitFor(() => expect(heard).toEqual(['ses_before', 'ses_after']), until);
  });

  it('whose connection is cut is down at once and up again', async () => {
    const events: string[] = [];
    feed.on('up', () => events.push('up')).on('down', () => events.push('down'));
    proxy.cut();
    await vi.waitFor(() => expect(events).toEqual(['down', 'up']), until);
  });

  it('shows a gateway that it is alive only through what comes from the database', { timeout: 20_000 }, async () => {
    await identity.http.listen({ port: 0, host: '127.0.0.1' });
    const { port } = identity.http.server.address() as { port: number };
    const sign = await viewerSigner('gateway', deriveServiceKeys('for tests only').gateway);
    const service = {
      realm: 'SERVICE',
      surface: 'service',
      tenantId: null,
      storefrontId: null,
      accountId: null,
      sessionId: null,
      features: [],
      locale: 'ja',
      clockOffsetSeconds: 0,
      timeZone: 'UTC',
      ip: null,
      client: null,
    } as const;
    const seconds = Math.floor(systemClock.now().epochMilliseconds / 1000);
    const token = await sign(service, { to: 'identity', operation: followRevocations }, seconds);
    const response = await fetch(`http://127.0.0.1:${port}/revocations`, { headers: { 'x-monban-viewer': token } });
    expect(response.status).toBe(200);
    let beats = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of response.body!) beats += Buffer.from(chunk).toString().split(': alive').length - 1;
    };
    const ended = read();
    await vi.waitFor(() => expect(beats).toBeGreaterThan(1), until);
    freezeListener();
    await sleep(100);
    const before = beats;
    const frozenAt = performance.now();
    await ended;
    expect(beats).toBe(before);
    expect(performance.now() - frozenAt).toBeLessThan(3_500);
  });
});
