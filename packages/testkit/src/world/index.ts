export * from './answer.ts';
export * from './graph-client.ts';
export * from './world.ts';
export * from './platform-process.ts';
export * from './club.ts';
