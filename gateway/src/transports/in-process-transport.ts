import { type ExecuteInProcess, SubgraphUnavailable, type SubgraphTransport } from './subgraph-transport.ts';

/** Calls a subgraph in this process: no socket, no serialisation, no signature (ADR 0065), but the same deadline. */
export const inProcessTransport = (execute: ExecuteInProcess, deadlineMs: number): SubgraphTransport => ({
  async send(request) {
    // one signal for both: combining two takes longer than a small request
    const over = new AbortController();
    let giveUp: (why: string) => void;
    const given = new Promise<never>((_resolve, reject) => {
      giveUp = (why) => {
        over.abort();
        reject(new SubgraphUnavailable(why));
      };
    });
    const leave = (): void => giveUp('the client disconnected');
    if (request.signal?.aborted) over.abort();
    request.signal?.addEventListener('abort', leave, { once: true });
    const timer = setTimeout(() => giveUp('no answer within the deadline'), deadlineMs);
    try {
      return await Promise.race([execute({ ...request, signal: over.signal }), given]);
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', leave);
    }
  },
  close: () => Promise.resolve(),
});
