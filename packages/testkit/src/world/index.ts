export * from './graph-client.ts';
export * from './world.ts';
