import { keepCompiledCode } from '@monban/process-kit/compile-cache';

keepCompiledCode(process.env);
const { runGateway } = await import('./run-gateway.ts');

await runGateway(process.env);
