import { runService } from '@monban/subgraph-kit';
import { startBilling } from './app.ts';

await runService('billing', process.env, startBilling);
