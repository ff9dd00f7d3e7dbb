import { pino, type Logger } from 'pino';

export type Log = Logger;

/** JSON lines to standard output. What could be a secret or a person never enters a line: fields are named one by one by the callers. */
export const createLog = (service: string, level: string): Log =>
  pino({ name: service, level, redact: ['password', 'token', '*.password', '*.token', 'headers', 'variables'] });
