import { BlockList, isIPv4 } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** What decides whether a request was made on this machine. */
export type Caller = {
  /** Of the socket itself, never of a header. */
  remoteAddress: string | undefined;
  host: string | undefined;
  /** Some proxy says it speaks for somebody else. */
  forwarded: boolean;
};

/**
 * Whether a request comes from this machine and was meant for it. The Host header is looked at because a page elsewhere can
 * point its own name at 127.0.0.1 (DNS rebinding) and would then read the mails as its own.
 */
export function isLoopbackCaller(caller: Caller): boolean {
  const address = caller.remoteAddress?.replace(/^::ffff:/i, '');
  if (address === undefined || caller.forwarded) return false;
  if (!loopback.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) return false;
  const name = (caller.host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost') || name === '[::1]') return true;
  return isIPv4(name) && loopback.check(name, 'ipv4');
}
