import { runService } from '@monban/subgraph-kit';
import { startAccess } from './app.ts';

await runService('access', process.env, startAccess);
