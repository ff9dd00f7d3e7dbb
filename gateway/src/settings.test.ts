import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const env = {
  MONBAN_PEERS: JSON.stringify({ identity: 'http://i', contracts: 'http://c', access: 'http://a', billing: 'http://b' }),
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
      HOST: '::',
      NODE_ENV: 'production',
      MONBAN_SECURITY: 'localhost',
      MONBAN_TRUST_PROXY: '10.0.0.0/8,::1',
      MONBAN_MANIFESTS: 'a,b',
    };
    expect(readSettings(given)).toMatchObject({
      host: '::',
      port: 0,
      production: true,
      security: 'localhost',
      trustProxy: ['10.0.0.0/8', '::1'],
      manifests: ['a', 'b'],
    });
  });

  it.each([
    [{ ...env, MONBAN_SERVICE_KEY: undefined }, 'MONBAN_SERVICE_KEY'],
    [{ ...env, MONBAN_SERVICE_KEY: 'canary' }, 'MONBAN_SERVICE_KEY is not set to JSON'],
    [{ ...env, MONBAN_PEERS: '{"identity":"http://i"}' }, 'MONBAN_PEERS names no address of contracts'],
    [{ ...env, MONBAN_SECURITY: 'none' }, 'MONBAN_SECURITY'],
    [{ ...env, PORT: 'x' }, 'PORT'],
    [{ ...env, MONBAN_TRUST_PROXY: 'true' }, 'MONBAN_TRUST_PROXY'],
  ])('%j are refused by name', (given, message) => {
    expect(() => readSettings(given)).toThrow(message);
    expect(() => readSettings(given)).not.toThrow('canary');
  });
});
