import { expect, it } from 'vitest';
import { readDeps } from './service.ts';

const env = {
  DATABASE_URL: 'postgres://127.0.0.1/canary',
  MONBAN_SERVICE_KEY: '{}',
  MONBAN_SERVICE_PUBLIC_KEYS: '{}',
  MONBAN_LOG_LEVEL: 'silent',
};

it.each([
  [{}, 'DATABASE_URL, MONBAN_SERVICE_KEY, MONBAN_SERVICE_PUBLIC_KEYS missing or malformed'],
  [{ ...env, MONBAN_SERVICE_KEY: 'canary' }, 'MONBAN_SERVICE_KEY missing or malformed'],
  [{ ...env, MONBAN_PEERS: '{"identity":"canary"}' }, 'MONBAN_PEERS names no address of identity'],
  [{ ...env, MONBAN_PEERS: '["canary"]' }, 'MONBAN_PEERS is not set to JSON'],
  [{ ...env, MONBAN_PEERS: '{"identity":"http://far"}' }, 'MONBAN_PEERS names far without TLS'],
])('a service does not start with %j, and says why without showing a value', (wrong, message) => {
  expect(() => readDeps('billing', wrong)).toThrow(expect.objectContaining({ code: 'SETTING', message: expect.stringContaining(message) }));
  expect(() => readDeps('billing', wrong)).not.toThrow('canary');
});
