import { type ExecuteInProcess, SubgraphUnavailable, type SubgraphTransport } from './subgraph-transport.ts';

/** Calls a subgraph in this process: no socket, no serialisation, no signature (ADR 0065), but the same deadline. */
export const inProcessTransport = (execute: ExecuteInProcess, deadlineMs: number): SubgraphTransport => ({
  async send(request) {
    const late = new AbortController();
    const signal = request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_resolve, reject) => {
      const giveUp = (why: string): void => reject(new SubgraphUnavailable(why));
      request.signal?.addEventListener('abort', () => giveUp('the client disconnected'), { once: true });
      timer = setTimeout(() => {
        late.abort();
        giveUp('no answer within the deadline');
      }, deadlineMs);
    });
    try {
      return await Promise.race([execute({ ...request, signal }), deadline]);
    } finally {
      clearTimeout(timer);
    }
  },
  close: () => Promise.resolve(),
});
