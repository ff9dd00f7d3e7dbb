import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const env = {
  MONBAN_PEERS: JSON.stringify({
    identity: 'https://i',
    contracts: 'https://c',
    access: 'http://localhost:1',
    billing: 'http://127.0.0.1:2',
  }),
  MONBAN_SERVICE_KEY: '{"kty":"OKP"}',
};

describe('settings', () => {
  it('are safe by default', () => {
    expect(readSettings(env)).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      security: 'https',
      trustProxy: false,
      production: false,
      manifests: [],
    });
  });

  it('are read', () => {
    const given = {
      ...env,
      PORT: '0',
      HOST: '::1',
      NODE_ENV: 'production',
      MONBAN_SECURITY: 'localhost',
      MONBAN_TRUST_PROXY: '10.0.0.0/8,::1',
      MONBAN_MANIFESTS: 'a,b',
    };
    expect(readSettings(given)).toMatchObject({
      host: '::1',
      port: 0,
      production: true,
      security: 'localhost',
      trustProxy: ['10.0.0.0/8', '::1'],
      manifests: ['a', 'b'],
    });
  });

  it('forbid plain text beyond this machine', () => {
    const { MONBAN_PEERS: peers } = env;
    const far = JSON.stringify({ ...(JSON.parse(peers) as object), billing: 'http://billing.internal:4004' });
    expect(() => readSettings({ ...env, HOST: '0.0.0.0' })).toThrow('the gateway would listen on 0.0.0.0 without TLS');
    expect(() => readSettings({ ...env, MONBAN_PEERS: far })).toThrow('MONBAN_PEERS names billing.internal without TLS');
    expect(readSettings({ ...env, MONBAN_PEERS: far.replace('http://billing', 'https://billing') }).peers.billing).toEqual([
      'https://billing.internal:4004',
    ]);
    expect(readSettings({ ...env, HOST: '0.0.0.0', MONBAN_TRUST_PROXY: '10.0.0.0/24' }).host).toBe('0.0.0.0');
  });

  it('have no mailbox in production', () => {
    expect(readSettings({ ...env, MONBAN_MAILBOX: 'http://127.0.0.1:1' }).mailbox).toBe('http://127.0.0.1:1');
    expect(() => readSettings({ ...env, NODE_ENV: 'production', MONBAN_MAILBOX: 'http://127.0.0.1:1' })).toThrow('MONBAN_MAILBOX');
  });

  it.each([
    [{ ...env, MONBAN_SERVICE_KEY: undefined }, 'MONBAN_SERVICE_KEY'],
    [{ ...env, MONBAN_SERVICE_KEY: 'canary' }, 'MONBAN_SERVICE_KEY is not set to JSON'],
    [{ ...env, MONBAN_PEERS: '{"identity":"https://i"}' }, 'MONBAN_PEERS names no address of contracts'],
    [{ ...env, MONBAN_SECURITY: 'none' }, 'MONBAN_SECURITY'],
    [{ ...env, PORT: 'x' }, 'PORT'],
    [{ ...env, MONBAN_TRUST_PROXY: 'true' }, 'MONBAN_TRUST_PROXY'],
  ])('%j are refused by name', (given, message) => {
    expect(() => readSettings(given)).toThrow(message);
    expect(() => readSettings(given)).not.toThrow('canary');
  });
});
