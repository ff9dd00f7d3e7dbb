// `npm start`: the whole platform in one process. `-- --empty` starts without demo data, `-- --no-sites` without building the sites.
import { resolve } from 'node:path';
import { crashAt } from '@monban/subgraph-kit';
import { whyNot } from '../platform/cannot-start.ts';
import { ensureDemo, isDemoUnfinished } from '../demo/demo.ts';
import { outsideDatabases } from '../platform/databases.ts';
import { printReady } from '../platform/ready.ts';
import { trustedProxies } from '../platform/trusted-proxies.ts';
import { ensureBuilt } from '../platform/sites.ts';
import { startEmbeddedPlatform, type EmbeddedPlatform } from '../platform/embedded-platform.ts';

const root = resolve(import.meta.dirname, '../..');
const { PORT = '4000', MONBAN_DATA_DIR = '.data', MONBAN_LOG_LEVEL = 'warn', MONBAN_CRASH_AT, MONBAN_ORIGIN, NODE_ENV } = process.env;
const dataDir = resolve(root, MONBAN_DATA_DIR);
const isEmpty = process.argv.includes('--empty');

let platform: EmbeddedPlatform | undefined;
let stopping: Promise<void> | undefined;
/** Ctrl-C arrives from the terminal and once more from the bootstrap: one stop, however often it is asked for. */
function stop(code: number): void {
  stopping ??= (async () => {
    await platform?.stop();
    process.exit(code);
  })();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

try {
  const trustProxy = trustedProxies(process.env);
  if (!process.argv.includes('--no-sites')) await ensureBuilt(root);
  platform = await startEmbeddedPlatform({
    root,
    startOver: isDemoUnfinished(dataDir),
    dataDir,
    port: Number(PORT),
    logLevel: MONBAN_LOG_LEVEL,
    production: NODE_ENV === 'production',
    trustProxy,
    outside: outsideDatabases(process.env),
    ...(MONBAN_ORIGIN ? { origin: MONBAN_ORIGIN } : {}),
    ...(MONBAN_CRASH_AT ? { crashPoint: crashAt(MONBAN_CRASH_AT) } : {}),
  });
  const demo = isEmpty ? null : await ensureDemo({ ...platform, origin: `http://localhost:${PORT}` }, dataDir);
  if (!stopping) printReady(platform.origin, demo, await platform.firstAdministratorLink());
} catch (error) {
  console.error(whyNot(error, PORT));
  await platform?.stop();
  process.exit(1);
}
