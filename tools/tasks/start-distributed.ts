// `npm run start:distributed`: every service its own process on this machine, HTTP between them.
import { resolve } from 'node:path';
import { createLog } from '@monban/subgraph-kit';
import { whyNot } from '../platform/cannot-start.ts';
import { ensureDemo, isDemoUnfinished } from '../demo/demo.ts';
import { type DistributedPlatform, startDistributedPlatform } from '../platform/distributed-platform.ts';
import { printReady } from '../platform/ready.ts';
import { trustedProxies } from '../platform/trusted-proxies.ts';
import { ensureBuilt } from '../platform/sites.ts';

const root = resolve(import.meta.dirname, '../..');
const { PORT = '4000', MONBAN_DATA_DIR = '.data', MONBAN_LOG_LEVEL = 'warn' } = process.env;
const dataDir = resolve(root, MONBAN_DATA_DIR);

let platform: DistributedPlatform | undefined;
let stopping: Promise<void> | undefined;
function stop(code: number): void {
  stopping ??= (async () => {
    await platform?.stop();
    process.exit(code);
  })();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

try {
  // read by the gateway's process; a guess is refused before anything starts
  trustedProxies(process.env);
  if (!process.argv.includes('--no-sites')) await ensureBuilt(root);
  const log = createLog('platform', MONBAN_LOG_LEVEL);
  platform = await startDistributedPlatform({
    root,
    startOver: isDemoUnfinished(dataDir),
    dataDir,
    port: Number(PORT),
    log,
    logLevel: MONBAN_LOG_LEVEL,
  });
  const demo = process.argv.includes('--empty') ? null : await ensureDemo(platform, dataDir);
  if (!stopping) printReady(platform.origin, demo, await platform.firstAdministratorLink());
} catch (error) {
  console.error(whyNot(error, PORT));
  await platform?.stop();
  process.exit(1);
}
