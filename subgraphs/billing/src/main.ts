import { keepCompiledCode } from '@monban/process-kit/compile-cache';

keepCompiledCode(process.env);
const { runService } = await import('@monban/subgraph-kit');
const { startBilling } = await import('./app.ts');

await runService('billing', process.env, startBilling);
