import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { assertPortsFree, type WantedPort } from './ports.ts';

/** Time from being asked to end until it is ended by force. Milliseconds. */
const STOP_MS = 10_000;

/** What was started, and how it ends. */
export interface Running {
  /** Reports the process as not ready while it still takes requests, so that clients go elsewhere. */
  drain?(): void;
  /** Takes nothing new, finishes the answers in progress, and releases everything. */
  stop(): Promise<void>;
}

export interface ProcessFacts {
  /** Checked before anything starts. */
  readonly ports: readonly WantedPort[];
  /** Pause between `drain` and `stop` on SIGTERM. Milliseconds. */
  readonly drainMs: number;
  /** The process must not outlive its starter. */
  readonly supervised: boolean;
  /** Started parts register themselves here as soon as they can be stopped. */
  readonly start: (running: (it: Running) => void) => Promise<void>;
}

/** Why a process does not start: a sentence for an expected reason; anything else unchanged, with its stack. */
export function whyNot(name: string, error: unknown): unknown {
  if (error instanceof CannotStart) return `${name} cannot start: ${error.message}`;
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `${name} cannot start: port ${port} is taken by another program. Choose another PORT, or end that program`;
  if (code === 'ECONNREFUSED') return `${name} cannot start: nothing answers at ${address}:${port}`;
  return error;
}

const say = (line: unknown): void => void process.stderr.write(`${line instanceof Error ? line.stack : String(line)}\n`);

/** Sends the reason to the starter over the IPC channel. */
function tellStarter(message: string): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || !process.send) resolve();
    else process.send({ cannotStart: message }, () => resolve());
  });
}

/**
 * Runs this process from its first moment to its last. `prepare` reads the settings.
 *
 * It ends in order on SIGTERM (after a drain), on SIGINT and SIGHUP (at once), and when its starter is gone, because an orphan would answer
 * in place of the next start. It ends after `stopMs` at the latest.
 */
export async function runProcess(name: string, prepare: () => ProcessFacts, stopMs = STOP_MS): Promise<void> {
  let facts: ProcessFacts | undefined;
  let running: Running | undefined;
  let started: Promise<void> = Promise.resolve();
  let stopping: Promise<never> | undefined;
  const handedOver = Promise.withResolvers<void>();

  const stop = async (drain: boolean): Promise<never> => {
    setTimeout(() => {
      say(`${name} did not stop within ${stopMs / 1_000} s and was ended`);
      process.exit(1);
    }, stopMs);
    // a process that is still starting cannot be stopped in order yet
    await Promise.race([handedOver.promise, started.catch(() => undefined)]);
    if (drain && facts && running?.drain) {
      running.drain();
      await sleep(facts.drainMs);
    }
    await running?.stop();
    process.exit(0);
  };
  const stopOnce = (drain: boolean): void => {
    stopping ??= stop(drain).catch((error: unknown) => {
      say(`${name} did not stop in order:`);
      say(error);
      process.exit(1);
    });
  };
  process.on('SIGTERM', () => stopOnce(true));
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => stopOnce(false));
  process.once('disconnect', () => stopOnce(false));
  process.channel?.unref();

  try {
    facts = prepare();
    if (facts.supervised && !process.connected) throw new CannotStart('SERVICE_ENDED', 'the process that started it is gone');
    await assertPortsFree(facts.ports);
    started = facts.start((it) => {
      running = it;
      handedOver.resolve();
    });
    await started;
  } catch (error) {
    // failures after it was asked to end no longer matter
    if (stopping) return;
    const why = whyNot(name, error);
    if (typeof why === 'string') await tellStarter(why);
    say(why);
    setTimeout(() => process.exit(1), stopMs / 2);
    await running?.stop().catch(() => undefined);
    process.exit(1);
  }
}
