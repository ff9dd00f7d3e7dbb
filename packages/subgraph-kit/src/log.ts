import { pino, type Logger } from 'pino';

export type Log = Logger;

interface DatabaseError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * An error as a log line may hold it. What PostgreSQL and the ORM say quotes statements and values, and those are people's names and
 * addresses: of their errors only the code, the constraint and the place in our code are kept.
 */
export function loggedError(error: unknown): object {
  // what is logged as an error need not be one
  const { name = 'Error', message, stack = '', code, constraint, table } = error as Partial<DatabaseError>;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const isFromDatabase = name.endsWith('Exception') || (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code));
  return isFromDatabase
    ? { type: name, code, constraint, table, stack: places.slice(0, 12) }
    : { type: name, message, stack: places.slice(0, 12) };
}

/** JSON lines to standard output. What could be a secret or a person never enters a line: fields are named one by one by the callers. */
export const createLog = (service: string, level: string): Log =>
  pino({
    name: service,
    level,
    serializers: { err: loggedError },
    redact: ['password', 'token', '*.password', '*.token', 'headers', 'variables'],
  });
