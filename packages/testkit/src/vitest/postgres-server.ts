import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@monban/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser's address of the one PostgreSQL server of this test run; read it with `inject('postgresAdminUrl')`. */
    postgresAdminUrl: string;
  }
}

const quiet = { info: (): void => {}, warn: (message: string): void => console.warn(message) };

/** Starts the server that all specs of a run share (not durable, so fast) in its own folder, and removes both at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-spec-'));
  // When root starts it, PostgreSQL runs as another user who needs access.
  await chmod(dataDir, 0o711);
  const server = await startPostgres({ dataDir, port: 0, durable: false, log: quiet });
  project.provide('postgresAdminUrl', server.adminUrl);
  // vitest exits within a millisecond of being told to end, and the server survives its parent by design.
  const abandon = (): void => {
    process.kill(server.pid(), 'SIGQUIT');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once('exit', abandon);
  return async () => {
    process.off('exit', abandon);
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
