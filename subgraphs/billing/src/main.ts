import { readDeps, runService } from '@monban/subgraph-kit';
import { startBilling } from './app.ts';

await runService(readDeps('billing', process.env), startBilling);
