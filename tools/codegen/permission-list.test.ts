import { resolve } from 'node:path';
import type { PermissionTable, SignedViewer, Viewer } from '@monban/subgraph-kit';
import { expect, it } from 'vitest';
import { permissionsOf } from '../../subgraphs/identity/src/permission-list/permissions-of.ts';
import { settle } from './generated-files.ts';
import { permissionList } from './permission-list.ts';

const root = resolve(import.meta.dirname, '../..');
const viewers = [
  { realm: 'ANONYMOUS' },
  { realm: 'CUSTOMER', supportedBy: null },
  { realm: 'CUSTOMER', supportedBy: 'acc_staff' },
  { realm: 'DELEGATE', contracts: ['ctr_1'] },
  { realm: 'GUEST', spaces: ['spc_1'] },
  { realm: 'PARTNER', partnerId: 'prt_1', onBehalfOf: null },
  { realm: 'PLATFORM' },
  { realm: 'DEVICE' },
  { realm: 'STAFF', role: 'OWNER', locations: null },
  { realm: 'STAFF', role: 'OWNER', locations: ['loc_1'] },
  { realm: 'STAFF', role: 'RECEPTION', locations: null },
  { realm: 'CLIENT', clientId: 'cli_1', scopes: ['contracts:read', 'prices:change'] },
].flatMap((grants) => [[], ['SEATS']].map((features) => ({ ...grants, features }) as unknown as Viewer));

it('is up to date', async () => {
  expect(settle(root, await permissionList(root), true)).toEqual([]);
});

it('tells everybody what some table lets them try', async () => {
  const tables = await Promise.all(
    ['identity', 'contracts', 'access', 'billing'].map(
      async (name) => ((await import(`../../subgraphs/${name}/src/permissions.ts`)) as { permissions: PermissionTable }).permissions,
    ),
  );
  for (const viewer of viewers) {
    const who: SignedViewer = { issuer: 'gateway', viewer };
    const mayTry = new Set(tables.flatMap((table) => Object.keys(table.rows).filter((action) => table.mayTry(who, action))));
    const told = permissionsOf(viewer);
    const asTold = new Set(
      [...mayTry].map((action) =>
        action
          .replaceAll('.', '_')
          .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
          .toUpperCase(),
      ),
    );
    expect(told.filter((permission) => !asTold.has(permission))).toEqual([]);
    // what is not told only lets a thing of another subgraph be referred to
    expect([...asTold].filter((permission) => !told.some((one) => one === permission) && !permission.endsWith('_READ'))).toEqual([]);
  }
});
