// What a start loads is what it costs (ADR 0061). Measured without a clock: packages that must wait for their first use, and a limit on the
// number of files.
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@monban/domain-kit';
import type { ServiceName } from '@monban/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServices, services, type Services } from '../../bench/services.ts';

let platform: Services;
beforeAll(async () => {
  platform = await openServices();
});
afterAll(() => platform?.stop());

/** Loaded on first use, or never. */
const late = {
  everywhere: ['ajv', '@babel/code-frame', 'readable-stream', 'ws'],
  subgraph: ['graphile-worker', 'cosmiconfig', '@graphql-tools/utils', '@opentelemetry/api', '@fastify/static', '@fastify/send'],
  identity: ['nodemailer', '@zxcvbn-ts/language-common'],
  gateway: [
    '@opentelemetry/sdk-metrics',
    '@apollo/composition',
    'make-fetch-happen',
    'node-fetch',
    'ts-graphviz',
    'deep-equal',
    '@mikro-orm/core',
  ],
} as const;

const lateIn = (name: ServiceName): string[] => [
  ...late.everywhere,
  ...(name === 'gateway' ? late.gateway : late.subgraph),
  ...(name === 'identity' ? late.identity : []),
];
const mostFiles = (name: ServiceName): number => (name === 'gateway' ? 1_000 : 1_300);

const minute = (): number => Math.floor(systemClock.now().epochMilliseconds / 60_000);

/** On a migrated database. Repeated when a new minute began in between, because looking up its jobs loads the calendar. */
async function loadedAtStart(name: ServiceName): Promise<ReadonlyMap<string, number>> {
  await (await platform.start(name)).stop();
  for (;;) {
    const before = minute();
    const start = await platform.start(name, true);
    if (minute() === before) return start.loaded;
    await start.stop();
    await sleep(100);
  }
}

describe('the start of a service', () => {
  it.each(services)('%s loads only what it needs', { timeout: 120_000 }, async (name) => {
    const loaded = await loadedAtStart(name);
    expect(loaded.has('fastify')).toBe(true);
    expect(lateIn(name).filter((one) => loaded.has(one))).toEqual([]);
    expect([...loaded.values()].reduce((sum, files) => sum + files, 0)).toBeLessThan(mostFiles(name));
  });
});
