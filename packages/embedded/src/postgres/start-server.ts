import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '@monban/process-kit';
import { replaceFile } from '../data-directory/durable-file.ts';
import type { Log } from '../log.ts';
import { program } from './binaries.ts';
import { claimCluster } from './claim-cluster.ts';
import { nextFreePort } from '../free-port.ts';
import { endLingeringBackends } from './lingering-backends.ts';
import type { Placement } from './placement.ts';
import { discardUnreadablePid, disownPid, isPostmasterOf, namedPostmaster } from './postmaster-pid.ts';
import type { Postmaster } from './postmaster-pid.ts';
import { runProgram } from './run-program.ts';
import { whoAnswers } from './server-identity.ts';
import { renderSettings, sameButPort, SETTINGS_FILE } from './settings.ts';
import { stopServer } from './stop-server.ts';

/** How long a silent server may take to start; leaves time to report it within F20's 10 s. Milliseconds. */
const PATIENCE = 8_500;
/** How long replaying the log after a crash may take; giving up earlier would help nobody. Milliseconds. */
const PATIENCE_WITH_RECOVERY = 300_000;
/** Size of the server log above which a start begins a new one. Bytes. */
const LOG_SIZE = 10 * 1024 * 1024;

export type WantedServer = {
  /** Tried first; 0 for any. */
  port: number;
  /** A server that is restarted while clients use it must come back on the same port. */
  samePort: boolean;
  durable: boolean;
  password: string;
};

export type RunningServer = { pid: number; port: number; adopted: boolean };

const logFile = (cluster: string): string => join(cluster, 'server.log');

async function logSize(cluster: string): Promise<number> {
  return (await stat(logFile(cluster)).catch(() => undefined))?.size ?? 0;
}

async function logSince(cluster: string, offset: number): Promise<string> {
  const log = await readFile(logFile(cluster)).catch(() => Buffer.alloc(0));
  return log.subarray(offset).toString('utf8').trim();
}

/** `after`: milliseconds until the next attempt. `recovering`: a server is there and may be replaying its log. */
type Attempt = { done: RunningServer } | { again: string; after: number; recovering?: boolean };

async function adopt(placement: Placement, wanted: WantedServer, found: Postmaster): Promise<Attempt> {
  const { cluster, binaries } = placement;
  if (found.status !== 'ready' || found.port === undefined) {
    const status = found.status ?? 'starting';
    return { again: `PostgreSQL (pid ${found.pid}) is ${status}`, after: 100, recovering: status === 'starting' };
  }
  const present = await readFile(join(cluster, SETTINGS_FILE), 'utf8').catch(() => '');
  if (!sameButPort(present, renderSettings({ port: found.port, durable: wanted.durable, version: binaries.version }))) {
    await stopServer(placement);
    return { again: `PostgreSQL (pid ${found.pid}) ran with other settings`, after: 0 };
  }
  const answer = await whoAnswers(found.port, wanted.password, cluster);
  if (answer === 'ours') return { done: { pid: found.pid, port: found.port, adopted: true } };
  if (answer === 'wrong password') {
    throw new CannotStart('SERVER_FAILED', `The stored superuser password does not open ${cluster}: restore the folder secrets/.`);
  }
  return { again: `PostgreSQL (pid ${found.pid}, port ${found.port}) runs but does not answer: ${answer}`, after: 200 };
}

async function launch(placement: Placement, wanted: WantedServer, log: Log): Promise<Attempt> {
  const { cluster, binaries, launcher } = placement;
  await claimCluster(placement);
  if ((await logSize(cluster)) > LOG_SIZE) await rename(logFile(cluster), `${logFile(cluster)}.1`);
  const port = wanted.samePort ? wanted.port : await nextFreePort(wanted.port);
  await replaceFile(join(cluster, SETTINGS_FILE), renderSettings({ port, durable: wanted.durable, version: binaries.version }));

  const offset = await logSize(cluster);
  const args = ['start', '-w', '-s', '-t', '8', '-D', cluster, '-l', logFile(cluster)];
  const started = await runProgram(launcher, program(binaries, 'pg_ctl'), args, { ownSession: true });
  const said = await logSince(cluster, offset);
  const running = await namedPostmaster(cluster);
  if (started.code === 0 && running !== undefined) {
    const answer = await whoAnswers(port, wanted.password, cluster);
    if (answer === 'ours') {
      if (wanted.port !== 0 && port !== wanted.port) log.info(`Port ${wanted.port} is taken: PostgreSQL listens on ${port}`);
      return { done: { pid: running.pid, port, adopted: false } };
    }
    await stopServer(placement);
    const hint = answer === 'wrong password' ? ': restore the folder secrets/ of the data directory' : '';
    throw new CannotStart('SERVER_FAILED', `PostgreSQL started on ${cluster} but cannot be used (${answer})${hint}`);
  }
  if (running !== undefined && (await isPostmasterOf(cluster, running.pid))) {
    return { again: `PostgreSQL (pid ${running.pid}) is still starting`, after: 100, recovering: true };
  }
  if (/Address already in use|could not bind/.test(said)) return { again: `port ${port} is taken`, after: wanted.samePort ? 250 : 0 };
  if (/pre-existing shared memory block/.test(said)) {
    return { again: `${await endLingeringBackends(cluster)} backends outlived their server`, after: 100 };
  }
  if (/lock file ".*" (already exists|is empty)/.test(said)) return { again: said, after: 100 };
  throw new CannotStart('SERVER_FAILED', `PostgreSQL does not start on ${cluster}:\n${said || started.output.trim()}`);
}

async function attempt(placement: Placement, wanted: WantedServer, log: Log): Promise<Attempt> {
  let found = await namedPostmaster(placement.cluster);
  if (found === undefined) {
    await discardUnreadablePid(placement.cluster);
    found = await namedPostmaster(placement.cluster);
  }
  if (found !== undefined) {
    if (await isPostmasterOf(placement.cluster, found.pid)) return await adopt(placement, wanted, found);
    await disownPid(placement.cluster, found);
  }
  return await launch(placement, wanted, log);
}

/**
 * Ensures that exactly one server runs on the cluster: the existing one (left by a killed platform), or a new one.
 * Reports a failure within 10 s; announces a recovery after a crash and waits for it.
 */
export async function startServer(placement: Placement, wanted: WantedServer, log: Log, giveUp?: AbortSignal): Promise<RunningServer> {
  const started = performance.now();
  const before = await namedPostmaster(placement.cluster);
  let announced = false;
  for (;;) {
    const outcome = await attempt(placement, wanted, log);
    // A server that we launched and then waited for is not adopted.
    if ('done' in outcome) return { ...outcome.done, adopted: outcome.done.adopted && outcome.done.pid === before?.pid };
    giveUp?.throwIfAborted();
    const waited = performance.now() - started;
    const { recovering = false } = outcome;
    if (waited > (recovering ? PATIENCE_WITH_RECOVERY : PATIENCE)) {
      throw new CannotStart('SERVER_FAILED', `PostgreSQL does not come up on ${placement.cluster}: ${outcome.again}`);
    }
    if (recovering && waited > PATIENCE / 2 && !announced) {
      announced = true;
      log.warn(`${outcome.again}: it is replaying its log after a crash, which may take minutes`);
    }
    await sleep(outcome.after);
  }
}
