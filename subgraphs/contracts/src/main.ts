import { readDeps, runService } from '@monban/subgraph-kit';
import { startContracts } from './app.ts';

const { MONBAN_INVITE_LINK_SECRET: secret, MONBAN_ORIGIN: origin } = process.env;
if (!secret || !origin) throw new Error('MONBAN_INVITE_LINK_SECRET and MONBAN_ORIGIN are needed');

await runService(readDeps('contracts', process.env), (deps) => startContracts({ ...deps, inviteLinks: { secret, origin } }));
