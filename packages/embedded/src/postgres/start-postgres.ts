import { CannotStart } from '@monban/process-kit';
import { lockDataDirectory } from '../data-directory/data-directory-lock.ts';
import { openDataDirectory } from '../data-directory/data-directory.ts';
import { loadOrCreateSecrets } from '../data-directory/secrets.ts';
import type { Log } from '../log.ts';
import { initialiseCluster, SUPERUSER } from './initialise-cluster.ts';
import { keepRunning } from './keep-running.ts';
import type { UnexpectedExit } from './keep-running.ts';
import { placeCluster, recordCluster } from './placement.ts';
import { postgresUrl } from './postgres-url.ts';
import { startServer } from './start-server.ts';
import { stopServer } from './stop-server.ts';

/** Tried first by default; far from 5432, which the machine's own PostgreSQL would use. */
export const DEFAULT_PORT = 54_318;

export type StartPostgresOptions = {
  dataDir: string;
  /** The first port to try, then the next free one; 0 for any. */
  port?: number;
  /** `false` for tests only: a crash may lose or break everything. */
  durable?: boolean;
  log: Log;
  /** Called after each attempt to restart a server that ended unexpectedly. */
  onUnexpectedExit?: (exit: UnexpectedExit) => void;
};

export type EmbeddedPostgres = {
  port: number;
  /** The server was already running, left by a platform that was killed. */
  adopted: boolean;
  adminUrl: string;
  /** Process id of the server as it runs now. */
  pid(): number;
  url(database: string, role: string, password: string): string;
  /**
   * Stops the server and releases the data directory; calling it again changes nothing. After `within` milliseconds (10 s) it stops the
   * server by force: the next start recovers, and no committed data is lost.
   */
  stop(within?: number): Promise<void>;
};

/**
 * Runs the one PostgreSQL server of a data directory: creates it on the first start, adopts it if it is still running, starts it otherwise,
 * and restarts it when it dies, until `stop()`. It listens on 127.0.0.1 only, and every user needs a password.
 *
 * @throws CannotStart with the reason, within 10 s; `ALREADY_RUNNING` while another process holds the data directory (F20).
 */
export async function startPostgres(options: StartPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durable = true } = options;
  const dataDir = await openDataDirectory(options.dataDir);
  const lock = await lockDataDirectory(dataDir);
  try {
    const { 'postgres-superuser': password } = await loadOrCreateSecrets(dataDir, ['postgres-superuser']);
    const placement = await placeCluster(dataDir, password, log);
    await initialiseCluster(placement, { password, durable, log });
    await recordCluster(dataDir, placement.cluster);
    const wanted = { port: options.port ?? DEFAULT_PORT, samePort: false, durable, password };
    const server = await startServer(placement, wanted, log);
    if (server.adopted) log.info(`PostgreSQL (pid ${server.pid}) was still running and is reused`);
    const watch = keepRunning(placement, wanted, server, { log, onUnexpectedExit: options.onUnexpectedExit });

    const url = (database: string, role: string, rolePassword: string): string => postgresUrl(server.port, database, role, rolePassword);
    const stopOnce = async (within?: number): Promise<void> => {
      await watch.stop();
      try {
        await stopServer(placement, within);
      } finally {
        lock.release();
      }
    };
    let stopping: Promise<void> | undefined;
    return {
      port: server.port,
      adopted: server.adopted,
      adminUrl: url('postgres', SUPERUSER, password),
      pid: () => watch.current().pid,
      url,
      stop: (within) => (stopping ??= stopOnce(within)),
    };
  } catch (error) {
    lock.release();
    throw explain(error, dataDir);
  }
}

/** A full disk or a file of another user is an expected reason; anything else is a bug and keeps its stack. */
function explain(error: unknown, dataDir: string): unknown {
  const isOfFiles = error instanceof Error && 'syscall' in error && 'path' in error;
  return isOfFiles ? new CannotStart('DATA_DIRECTORY', `Cannot use the data directory ${dataDir}: ${error.message}`) : error;
}
