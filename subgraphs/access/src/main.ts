import { keepCompiledCode } from '@monban/process-kit/compile-cache';

keepCompiledCode(process.env);
const { runService } = await import('@monban/subgraph-kit');
const { startAccess } = await import('./app.ts');

await runService('access', process.env, startAccess);
