import { randomUUIDv7 } from 'node:crypto';

/**
 * The id that goes with a request through every subgraph, log line and audit entry, and back in the answer. Always ours: one that a client
 * could choose would let it hide among the requests of others.
 */
export const newRequestId = (): string => randomUUIDv7();

/** Everything else could carry line breaks or escape sequences into the log. */
const safe = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that the client or a proxy chose; stands beside ours in the log and goes no further. */
export const clientRequestId = (header: unknown): string | null => (typeof header === 'string' && safe.test(header) ? header : null);
