export * from './calendar.ts';
export * from './clock.ts';
export * from './derivation.ts';
export * from './email.ts';
export * from './id.ts';
export * from './invalid-input.ts';
export * from './money.ts';
export * from './result.ts';
