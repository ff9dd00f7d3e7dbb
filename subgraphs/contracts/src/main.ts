import { keepCompiledCode } from '@monban/process-kit/compile-cache';

keepCompiledCode(process.env);
const { neededSettings, runService } = await import('@monban/subgraph-kit');
const { startContracts } = await import('./app.ts');

await runService('contracts', process.env, (deps, env) => {
  const { MONBAN_INVITE_LINK_SECRET: secret, MONBAN_ORIGIN: origin } = neededSettings(env, 'MONBAN_INVITE_LINK_SECRET', 'MONBAN_ORIGIN');
  return startContracts({ ...deps, inviteLinks: { secret, origin } });
});
