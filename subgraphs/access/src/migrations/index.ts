import { join } from 'node:path';
import {
  auditGuard,
  auditSealing,
  eventLog,
  dueWork,
  functionFiles,
  kitTables,
  relayPerReceiver,
  sqlFile,
  tenantStanding,
  toldTenants,
} from '@monban/subgraph-kit';

export const directoryRole = 'monban_access_directory';

/** In order; what has been released is never changed, only added to. */
export const migrations = [
  { name: '0000-kit', class: kitTables(directoryRole) },
  { name: 'kit-0001-relay-per-receiver', class: relayPerReceiver },
  { name: '0001-first-release', class: sqlFile(import.meta.dirname, '0001-first-release.sql') },
  { name: '0002-product-locations', class: sqlFile(import.meta.dirname, '0002-product-locations.sql') },
  { name: '0003-entry-traces', class: sqlFile(import.meta.dirname, '0003-entry-traces.sql') },
  { name: '0004-staff-calls', class: sqlFile(import.meta.dirname, '0004-staff-calls.sql') },
  { name: '0005-products', class: sqlFile(import.meta.dirname, '0005-products.sql') },
  { name: '0006-door-facts', class: sqlFile(import.meta.dirname, '0006-door-facts.sql') },
  { name: '0009-audit-guard', class: auditGuard(directoryRole) },
  { name: '0010-tenant-standing', class: tenantStanding(directoryRole) },
  { name: '0011-due-work', class: dueWork(directoryRole, toldTenants) },
  { name: '0020-audit-sealing', class: auditSealing(directoryRole) },
  { name: '0021-event-log', class: eventLog(directoryRole) },
  functionFiles(join(import.meta.dirname, '../functions')),
];
