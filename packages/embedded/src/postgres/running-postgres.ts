import { openDataDirectory } from '../data-directory/data-directory.ts';
import { loadOrCreateSecrets } from '../data-directory/secrets.ts';
import { SUPERUSER } from './initialise-cluster.ts';
import { clusterOf } from './placement.ts';
import { postgresUrl } from './postgres-url.ts';
import { namedPostmaster } from './postmaster-pid.ts';
import { whoAnswers } from './server-identity.ts';

/** The administrator's URL of the server that a platform runs on a data directory; undefined when none answers. */
export async function runningPostgres(dataDir: string): Promise<string | undefined> {
  const cluster = await clusterOf(await openDataDirectory(dataDir));
  const port = (await namedPostmaster(cluster))?.port;
  if (port === undefined) return undefined;
  const { 'postgres-superuser': password } = await loadOrCreateSecrets(dataDir, ['postgres-superuser']);
  if ((await whoAnswers(port, password, cluster)) !== 'ours') return undefined;
  return postgresUrl(port, 'postgres', SUPERUSER, password);
}
