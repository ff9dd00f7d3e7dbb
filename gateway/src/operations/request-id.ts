import { randomUUIDv7 } from 'node:crypto';

/** What a proxy in front may have chosen; everything else could carry line breaks or escape sequences into the log. */
const safe = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that goes with a request through every subgraph and log line, and back in the answer. */
export const chooseRequestId = (header: unknown): string => (typeof header === 'string' && safe.test(header) ? header : randomUUIDv7());
