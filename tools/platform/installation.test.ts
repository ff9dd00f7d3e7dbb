import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readInstallation, wantedPorts } from './installation.ts';

const read = (env: Record<string, string>) => readInstallation(env, '/monban');

it('needs no setting', () => {
  expect(read({})).toMatchObject({
    dataDir: '/monban/.data',
    host: '127.0.0.1',
    port: 4000,
    inner: { host: '127.0.0.1', port: 4005 },
    origin: 'http://localhost:4000',
    security: 'localhost',
    production: false,
    trustProxy: false,
    tls: null,
    outside: { urls: {} },
    replicas: 1,
    poolSize: 12,
    smtpUrl: null,
  });
});

it('follows the address that people use', () => {
  const behindProxy = { PORT: '4100', MONBAN_ORIGIN: 'https://monban.example.jp', MONBAN_TRUST_PROXY: '127.0.0.1' };
  const given = { DATABASE_URL_BILLING: 'postgres://billing' };
  expect(read({ ...behindProxy, ...given })).toMatchObject({
    origin: 'https://monban.example.jp',
    localOrigin: 'http://localhost:4100',
    security: 'https',
    trustProxy: ['127.0.0.1'],
    outside: { urls: { billing: 'postgres://billing' } },
  });
  expect(() => read({ MONBAN_ORIGIN: 'https://monban.example.jp/app' })).toThrow('MONBAN_ORIGIN must be an address without a path');
  expect(() => read({ MONBAN_TRUST_PROXY: 'true' })).toThrow('MONBAN_TRUST_PROXY');
  expect(() => read({ HOST: '0.0.0.0' })).toThrow('without TLS');
});

it('refuses production on a data directory that holds a demo', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'monban-installation-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const env = { NODE_ENV: 'production', MONBAN_DATA_DIR: dataDir };
  expect(read(env).production).toBe(true);
  writeFileSync(join(dataDir, 'demo.json'), '{}');
  expect(() => read(env)).toThrow(`the demo never runs in production, and ${dataDir} holds one`);
});

it('gives every service of every replica separate ports', () => {
  expect(wantedPorts(read({})).map(({ port }) => port)).toEqual(Array.from({ length: 10 }, (_, i) => 4000 + i));
  const all = wantedPorts(read({ MONBAN_REPLICAS: '2' }));
  expect(all.map(({ port }) => port)).toEqual(Array.from({ length: 20 }, (_, i) => 4000 + i));
});

it.each(['0', '1.5', 'two', '101'])('does not start %s of each service', (replicas) => {
  expect(() => read({ MONBAN_REPLICAS: replicas })).toThrow('MONBAN_REPLICAS must be a number from 1 to 100');
});

it.each(['1', '1.5', 'many', '201'])('gives no process %s connections', (poolSize) => {
  expect(() => read({ MONBAN_POOL_SIZE: poolSize })).toThrow('MONBAN_POOL_SIZE must be a number from 2 to 200');
});
