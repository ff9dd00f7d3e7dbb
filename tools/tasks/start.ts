// `npm start`: the whole platform in one process. `-- --empty` starts without demo data, `-- --no-sites` without building the sites.
import { resolve } from 'node:path';
import { portsOf, runProcess } from '@monban/process-kit';
import { readInstallation } from '../platform/installation.ts';
import { printReady } from '../platform/ready.ts';
import { ensureBuilt } from '../platform/sites.ts';

const root = resolve(import.meta.dirname, '../..');

await runProcess('Monban', () => {
  const installation = readInstallation(process.env, root);
  const { dataDir, production } = installation;
  const { MONBAN_CRASH_AT } = process.env;
  return {
    ports: portsOf('gateway', installation),
    drainMs: 0,
    supervised: false,
    async start(running) {
      // loaded only after settings and ports were checked, so that their errors appear at once
      const { crashAt } = await import('@monban/subgraph-kit');
      const { ensureDemo, isDemoUnfinished } = await import('../demo/demo.ts');
      const { startEmbeddedPlatform } = await import('../platform/embedded-platform.ts');
      if (!process.argv.includes('--no-sites')) await ensureBuilt(root);
      const platform = await startEmbeddedPlatform(installation, {
        startOver: isDemoUnfinished(dataDir),
        ...(MONBAN_CRASH_AT ? { crashPoint: crashAt(MONBAN_CRASH_AT) } : {}),
      });
      running(platform);
      const isEmpty = production || process.argv.includes('--empty');
      const demo = isEmpty ? null : await ensureDemo({ ...platform, origin: platform.localOrigin }, dataDir);
      printReady(installation, platform.mailboxToken, demo, await platform.firstAdministratorLink());
    },
  };
});
