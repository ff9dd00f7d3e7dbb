import { createParser } from 'eventsource-parser';
import { request } from 'undici';
import type { Revocation, RevocationListener, RevocationSource } from './revocations.ts';
import { followRevocations } from '@monban/subgraph-kit/viewer';
import type { SignItself } from './ask-identity.ts';

/** Identity sends a comment at least every second; after this much silence the stream counts as dead (`F5`). */
const SILENCE_MS = 3_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export interface SseRevocationsFacts {
  /**
   * Absolute addresses of `/revocations` on identity's replicas. Each replica sends every revocation, so the gateway listens to one and
   * moves to the next when it ends.
   */
  readonly urls: readonly string[];
  readonly sign: SignItself;
  /** Monotonic milliseconds; only differences are used. */
  readonly monotonicMs?: () => number;
  readonly onProblem?: (error: unknown) => void;
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });

/** Reads one connection until it ends, falls silent or `stopped`. Resolves if the connection was ever up, rejects otherwise. */
async function readStream(url: string, facts: SseRevocationsFacts, listener: RevocationListener, stopped: AbortSignal): Promise<void> {
  const clock = facts.monotonicMs ?? (() => performance.now());
  const gaveUp = new AbortController();
  const watch = setTimeout(() => gaveUp.abort(new Error(`identity sent nothing for ${SILENCE_MS / 1_000} s`)), SILENCE_MS);
  let lastSign: number | null = null;
  try {
    const { statusCode, body } = await request(url, {
      headers: { accept: 'text/event-stream', 'x-monban-viewer': await facts.sign('identity', followRevocations) },
      signal: AbortSignal.any([stopped, gaveUp.signal]),
      bodyTimeout: 0,
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`identity answered ${statusCode} to the request for revocations`);
    }
    const parser = createParser({ onEvent: ({ data }) => listener.onRevoked(JSON.parse(data) as Revocation) });
    const decoder = new TextDecoder();
    lastSign = clock();
    listener.onUp();
    for await (const chunk of body) {
      lastSign = clock();
      watch.refresh();
      parser.feed(decoder.decode(chunk as Buffer, { stream: true }));
    }
  } finally {
    clearTimeout(watch);
    if (lastSign !== null && !stopped.aborted) listener.onDown(clock() - lastSign);
  }
}

/** Revocations from identity in another process, over server-sent events. Reconnects with growing pauses. */
export const sseRevocations = (facts: SseRevocationsFacts): RevocationSource => ({
  subscribe(listener) {
    const stop = new AbortController();
    void (async () => {
      let pause = FIRST_PAUSE_MS;
      let wasUp = false;
      let turn = 0;
      const heard: RevocationListener = {
        onRevoked: (revocation) => listener.onRevoked(revocation),
        onUp() {
          wasUp = true;
          listener.onUp();
        },
        onDown: (silentMs) => listener.onDown(silentMs),
      };
      while (!stop.signal.aborted) {
        wasUp = false;
        try {
          await readStream(facts.urls[turn++ % facts.urls.length]!, facts, heard, stop.signal);
        } catch (error) {
          if (!stop.signal.aborted) facts.onProblem?.(error);
        }
        pause = wasUp ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
        // jitter, so that many gateways do not reconnect at the same moment
        await sleep(pause * (0.5 + Math.random() / 2), stop.signal);
      }
    })();
    return () => stop.abort();
  },
});
