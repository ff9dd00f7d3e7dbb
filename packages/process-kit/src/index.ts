export * from './cannot-start.ts';
export * from './inner-server.ts';
export * from './no-route-schemas.ts';
export * from './peers.ts';
export * from './ports.ts';
export * from './process-settings.ts';
export * from './replicas.ts';
export * from './run-process.ts';
