import { describe, expect, it } from 'vitest';
import type { Viewer } from './viewer.ts';
import { viewersInProcess } from './viewers-in-process.ts';

const staff = { realm: 'STAFF', accountId: 'acc_1' } as Viewer;
const itself = { realm: 'SERVICE' } as Viewer;
const variables = { id: 'ctr_1' };
const operation = { query: 'query C($id: ID!) { contract(id: $id) { number } }', variables };

describe('a token within one process', () => {
  it('tells its receiver the sender of the operation, once', async () => {
    const of = viewersInProcess();
    const token = await of('gateway').sign(staff, { to: 'contracts', operation }, 0);
    // as it travels: among other fields
    const received = { ...operation, requestId: 'r', operationName: undefined };
    expect(await of('contracts').verify(token, received, 0)).toEqual({ issuer: 'gateway', viewer: staff });
    expect(await of('contracts').verify(token, received, 0)).toBeNull();
  });

  it.each([
    ['another receiver', 'billing', operation],
    ['another document', 'contracts', { ...operation, query: '{ contracts { totalCount } }' }],
    ['other variables', 'contracts', { ...operation, variables: { id: 'ctr_2' } }],
    ['variables that only look alike', 'contracts', { ...operation, variables: { ...variables } }],
    ['another operation of the document', 'contracts', { ...operation, operationName: 'D' }],
  ] as const)('is invalid for %s, and stays valid for its own', async (_, receiver, received) => {
    const of = viewersInProcess();
    const token = await of('gateway').sign(staff, { to: 'contracts', operation }, 0);
    expect(await of(receiver).verify(token, received, 0)).toBeNull();
    expect(await of('contracts').verify(token, operation, 0)).not.toBeNull();
  });

  it('of a subgraph speaks for the subgraph and for nobody else', async () => {
    const of = viewersInProcess();
    const [forStaff, forItself] = [
      await of('billing').sign(staff, { to: 'identity', operation }, 0),
      await of('billing').sign(itself, { to: 'identity', operation }, 0),
    ];
    expect(await of('identity').verify(forStaff, operation, 0)).toBeNull();
    expect(await of('identity').verify(forItself, operation, 0)).toEqual({ issuer: 'billing', viewer: itself });
  });

  it('is valid in its own process only', async () => {
    const token = await viewersInProcess()('gateway').sign(staff, { to: 'contracts', operation }, 0);
    expect(await viewersInProcess()('contracts').verify(token, operation, 0)).toBeNull();
    expect(await viewersInProcess()('contracts').verify('', operation, 0)).toBeNull();
  });

  it('that never arrives is forgotten eventually', async () => {
    const of = viewersInProcess();
    const first = await of('gateway').sign(staff, { to: 'contracts', operation }, 0);
    for (let i = 0; i < 10_000; i++) await of('gateway').sign(staff, { to: 'contracts', operation }, 0);
    expect(await of('contracts').verify(first, operation, 0)).toBeNull();
  });
});
