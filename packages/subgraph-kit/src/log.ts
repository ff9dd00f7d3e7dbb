import { pino, type Logger } from 'pino';

export type Log = Logger;

interface DatabaseError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
}

/**
 * An error in the form that logs may contain. PostgreSQL and the ORM quote statements and values, which include people's names and
 * addresses: of their errors, keeps only the code, the constraint and the place in our code.
 */
export function loggedError(error: unknown): object {
  // the logged value may be something other than an error
  const { name = 'Error', message, stack = '', code, constraint, table } = error as Partial<DatabaseError>;
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const isFromDatabase = name.endsWith('Exception') || (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code));
  return isFromDatabase
    ? { type: name, code, constraint, table, stack: places.slice(0, 12) }
    : { type: name, message, stack: places.slice(0, 12) };
}

/** JSON lines to standard output. Callers name each field explicitly, so that no secret or personal data enters a line. */
export const createLog = (service: string, level: string): Log =>
  pino({
    name: service,
    level,
    serializers: { err: loggedError },
    redact: ['password', 'token', '*.password', '*.token', 'headers', 'variables'],
  });
