import { readDeps, runService } from '@monban/subgraph-kit';
import { startAccess } from './app.ts';

await runService(readDeps('access', process.env), startAccess);
