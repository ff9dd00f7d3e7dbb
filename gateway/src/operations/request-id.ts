import { randomUUIDv7 } from 'node:crypto';

/**
 * The id that accompanies a request through every subgraph, log line and audit entry, and returns in the answer. Always made by us: with a
 * chosen id, a client could hide its request among those of others.
 */
export const newRequestId = (): string => randomUUIDv7();

/** Other characters could carry line breaks or escape sequences into the log. */
const safe = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that the client or a proxy chose; logged beside ours and passed no further. */
export const clientRequestId = (header: unknown): string | null => (typeof header === 'string' && safe.test(header) ? header : null);
