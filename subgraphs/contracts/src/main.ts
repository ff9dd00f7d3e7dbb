import { neededSettings, runService } from '@monban/subgraph-kit';
import { startContracts } from './app.ts';

await runService('contracts', process.env, (deps, env) => {
  const { MONBAN_INVITE_LINK_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(env, 'MONBAN_INVITE_LINK_SECRET', 'MONBAN_ORIGIN');
  return startContracts({ ...deps, inviteLinks: { secret, origin } });
});
