export * from './account.ts';
export * from './aggregate-contract.ts';
export * from './contract.ts';
export * from './product.ts';
export * from './seat.ts';
export * from './tenant.ts';
