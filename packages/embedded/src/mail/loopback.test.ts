import { expect, it } from 'vitest';
import { isLoopbackCaller } from './loopback.ts';

const caller = { remoteAddress: '127.0.0.1', host: 'localhost:3000', forwarded: false };

it.each([
  ['this machine', {}, true],
  ['this machine by IPv6', { remoteAddress: '::1', host: '[::1]:3000' }, true],
  ['this machine by mapped IPv4', { remoteAddress: '::ffff:127.0.0.1', host: '127.0.0.1:3000' }, true],
  ['any loopback address', { remoteAddress: '127.9.9.9', host: '127.9.9.9' }, true],
  ['a name below localhost', { host: 'monban.localhost:3000' }, true],
  ['another machine', { remoteAddress: '192.168.1.20' }, false],
  ['another machine by mapped IPv4', { remoteAddress: '::ffff:10.0.0.3' }, false],
  ['another machine by IPv6', { remoteAddress: 'fe80::1' }, false],
  ['a foreign name that resolves to this machine', { host: 'evil.example:3000' }, false],
  ['a name that only starts with ours', { host: '127.0.0.1.evil.example' }, false],
  ['a proxy on this machine', { forwarded: true }, false],
  ['no host', { host: undefined }, false],
  ['no address', { remoteAddress: undefined }, false],
])('%s', (_name, change, expected) => {
  expect(isLoopbackCaller({ ...caller, ...change })).toBe(expected);
});
