// `npm run start:distributed`: every service as a separate process on this machine, with HTTP between them.
import { resolve } from 'node:path';
import { runProcess } from '@monban/process-kit';
import { createLog } from '@monban/subgraph-kit';
import { ensureDemo, isDemoUnfinished } from '../demo/demo.ts';
import { startDistributedPlatform } from '../platform/distributed-platform.ts';
import { readInstallation, wantedPorts } from '../platform/installation.ts';
import { printReady } from '../platform/ready.ts';
import { ensureBuilt } from '../platform/sites.ts';

const root = resolve(import.meta.dirname, '../..');

await runProcess('Monban', () => {
  const installation = readInstallation(process.env, root);
  const { dataDir, production, logLevel } = installation;
  return {
    ports: wantedPorts(installation),
    drainMs: 0,
    supervised: false,
    async start(running) {
      if (!process.argv.includes('--no-sites')) await ensureBuilt(root);
      const platform = await startDistributedPlatform(installation, {
        env: process.env,
        startOver: isDemoUnfinished(dataDir),
        log: createLog('platform', logLevel),
      });
      running(platform);
      const isEmpty = production || process.argv.includes('--empty');
      const demo = isEmpty ? null : await ensureDemo({ ...platform, origin: platform.localOrigin }, dataDir);
      printReady(installation, platform.mailboxToken, demo, await platform.firstAdministratorLink());
    },
  };
});
