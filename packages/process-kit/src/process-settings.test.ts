import { describe, expect, it } from 'vitest';
import { isLoopback, readProcessSettings, refuseClearListener } from './process-settings.ts';

describe('settings of a process', () => {
  it('are safe by default', () => {
    const usual = { host: '127.0.0.1', port: 4001, inner: null, tls: null, drainMs: 2_000, instance: null };
    expect(readProcessSettings({ PORT: '4001' })).toEqual(usual);
  });

  it.each([
    [{}, 'PORT is not set'],
    [{ PORT: 'canary' }, 'PORT must be a port number'],
    [{ PORT: '65536' }, 'PORT must be a port number'],
    [{ PORT: '1', MONBAN_INNER_PORT: '-1' }, 'MONBAN_INNER_PORT must be a port number'],
    [{ PORT: '1', MONBAN_DRAIN_SECONDS: '60' }, 'MONBAN_DRAIN_SECONDS must be a number from 0 to 5'],
    [{ PORT: '1', MONBAN_TLS_CERT: '/canary/nowhere.pem' }, 'MONBAN_TLS_CERT names a file that cannot be read (ENOENT)'],
    [{ PORT: '1', MONBAN_TLS_CERT: import.meta.filename }, 'MONBAN_TLS_CERT and MONBAN_TLS_KEY go together: set both'],
    [
      { PORT: '1', MONBAN_TLS_CERT: import.meta.filename, MONBAN_TLS_KEY: import.meta.filename },
      'MONBAN_TLS_CERT and MONBAN_TLS_KEY are not a certificate and its key in PEM',
    ],
    [{ PORT: '1', NODE_EXTRA_CA_CERTS: '/canary/nowhere.pem' }, 'NODE_EXTRA_CA_CERTS names a file that cannot be read (ENOENT)'],
  ])('%j are refused by name, never by value', (env, message) => {
    expect(() => readProcessSettings(env)).toThrow(message);
    expect(() => readProcessSettings(env)).not.toThrow('canary');
  });
});

describe('plain text', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['[::1]', true],
    ['::ffff:127.0.0.1', true],
    ['localhost', true],
    ['monban.localhost', true],
    ['0.0.0.0', false],
    ['::', false],
    ['10.0.0.1', false],
    ['localhost.example.jp', false],
  ])('%s is this machine: %s', (host, isOurs) => {
    expect(isLoopback(host)).toBe(isOurs);
  });

  const billing = { name: 'billing', tls: null };
  it('stays on this machine', () => {
    expect(() => refuseClearListener({ ...billing, host: '127.0.0.1' })).not.toThrow();
    expect(() => refuseClearListener({ ...billing, host: '0.0.0.0' })).toThrow(
      'billing would listen on 0.0.0.0 without TLS: set MONBAN_TLS_CERT and MONBAN_TLS_KEY, or HOST=127.0.0.1',
    );
    expect(() => refuseClearListener({ ...billing, host: '0.0.0.0', tls: { cert: '', key: '' } })).not.toThrow();
  });
});
