import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@monban/domain-kit';
import { createLog, deriveServiceKeys, keysFor, type Subgraph, type SubgraphDeps } from '@monban/subgraph-kit';
import { emptyTestDatabase, startTcpProxy, throughProxy } from '@monban/testkit/subgraph-harness';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startForTest } from './testing/business.ts';

const running: Subgraph[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((subgraph) => subgraph.stop()));
});

interface Place {
  readonly url: string;
  readonly migrationUrl: string;
}

const start = async ({ url: databaseUrl, migrationUrl }: Place): Promise<Subgraph> => {
  const keys = keysFor('contracts', deriveServiceKeys('for tests only'));
  const log = createLog('contracts', 'silent');
  const deps: SubgraphDeps = { databaseUrl, migrationUrl, keys, clock: systemClock, log, peers: () => undefined };
  const subgraph = await startForTest(deps);
  running.push(subgraph);
  return subgraph;
};

describe('the start of a subgraph', () => {
  it('of four at once on an empty database migrates it once', { timeout: 60_000 }, async () => {
    const place = await emptyTestDatabase('contracts');
    const subgraphs = await Promise.all(Array.from({ length: 4 }, () => start(place)));
    for (const subgraph of subgraphs) expect(await subgraph.problems()).toEqual([]);
    const migrations = await subgraphs[0]!.database.call<{ name: string }>('select name from mikro_orm_migrations', []);
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  it(
    'waits for a database that refuses connections, and succeeds when every connection ends again and again',
    { timeout: 60_000 },
    async () => {
      const place = await emptyTestDatabase('contracts');
      const { hostname: host, port } = new URL(place.url);
      const proxy = await startTcpProxy({ host, port: Number(port) });
      onTestFinished(() => proxy.close());
      await proxy.refuse();
      const starting = start({ url: throughProxy(place.url, proxy), migrationUrl: throughProxy(place.migrationUrl, proxy) });
      await sleep(700);
      await proxy.accept();
      for (let i = 0; i < 8; i++) {
        await sleep(60);
        proxy.cut();
      }
      const subgraph = await starting;
      expect(await subgraph.problems()).toEqual([]);
    },
  );

  it('need not be repeated when its database refuses connections for a while: readiness reports it, and everything works when it is back', async () => {
    const place = await emptyTestDatabase('contracts');
    const { hostname: host, port } = new URL(place.url);
    const proxy = await startTcpProxy({ host, port: Number(port) });
    onTestFinished(() => proxy.close());
    const subgraph = await start({ ...place, url: throughProxy(place.url, proxy) });
    expect(await subgraph.problems()).toEqual([]);
    await proxy.refuse();
    // longer than any single attempt takes
    await sleep(4_000);
    expect(await subgraph.problems()).toEqual(['the database does not answer', 'the job worker cannot reach the database']);
    await proxy.accept();
    await vi.waitFor(async () => expect(await subgraph.problems()).toEqual([]), { timeout: 5_000, interval: 50 });
  });

  it('does not wait when the database refuses', async () => {
    const place = await emptyTestDatabase('contracts');
    const url = new URL(place.url);
    url.password = 'wrong';
    await expect(start({ ...place, url: url.href })).rejects.toMatchObject({ code: '28P01' });
  });
});
