import { describe, expect, it } from 'vitest';
import { readTrustProxy } from './trust-proxy.ts';

describe('trusted proxies', () => {
  it.each([
    [undefined, false],
    ['', false],
    [' , ', false],
    ['10.0.0.5', ['10.0.0.5']],
    ['10.0.0.0/8, ::1 ,fc00::/7', ['10.0.0.0/8', '::1', 'fc00::/7']],
    ['2001:db8::/32', ['2001:db8::/32']],
    ['::ffff:10.0.0.5', ['::ffff:10.0.0.5']],
    ['::ffff:10.0.0.0/104', ['::ffff:10.0.0.0/104']],
  ])('%j are %j', (text, trusted) => {
    expect(readTrustProxy(text)).toEqual(trusted);
  });

  it.each([
    'true',
    '*',
    '1',
    '2',
    '0.0.0.0/0',
    '::/0',
    '0.0.0.0/1',
    '::/1',
    '::ffff:0:0/96',
    'loopback',
    'uniquelocal',
    'proxy.internal',
    '10.0.0.0/33',
    '10.0.0',
    '0x7f000001',
    '10.0.0.5:443',
    '10.0.0.5,true',
  ])('%j is a guess and is refused in one sentence', (text) => {
    expect(() => readTrustProxy(text)).toThrow(/^MONBAN_TRUST_PROXY must list [^\n]+\.$/);
  });
});
