import { isLoopback } from '@monban/process-kit';

/** The facts that decide whether a request was made on this machine. */
export type Caller = {
  /** From the socket itself, never from a header. */
  remoteAddress: string | undefined;
  host: string | undefined;
  /** A header by which a proxy says that it forwards for another client. */
  forwarded: boolean;
};

/**
 * Whether a request comes from this machine and is meant for it. Checks the Host header, because a page elsewhere can point its own name at
 * 127.0.0.1 (DNS rebinding) and would then read the mails as same-origin.
 */
export const isLoopbackCaller = ({ remoteAddress = '', host = '', forwarded }: Caller): boolean =>
  !forwarded && isLoopback(remoteAddress) && isLoopback(host.replace(/:\d+$/, ''));
