import { CannotStart } from '@monban/embedded';
import { DatabaseRefused } from '@monban/subgraph-kit';

/** Why the platform does not start, in a sentence where it is an expected reason; anything else as it is, with its stack. */
export function whyNot(error: unknown, port: string): unknown {
  if (error instanceof CannotStart || error instanceof DatabaseRefused) return `Monban cannot start: ${error.message}`;
  if ((error as { code?: unknown }).code === 'EADDRINUSE') {
    return `Monban cannot start: port ${port} is taken by another program. Choose another one: PORT=4100 npm start`;
  }
  return error;
}
