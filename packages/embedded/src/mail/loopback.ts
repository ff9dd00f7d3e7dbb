import { isLoopback } from '@monban/process-kit';

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
export const isLoopbackCaller = ({ remoteAddress = '', host = '', forwarded }: Caller): boolean =>
  !forwarded && isLoopback(remoteAddress) && isLoopback(host.replace(/:\d+$/, ''));
