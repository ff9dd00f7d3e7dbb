import {
  auditGuard,
  auditSealing,
  dueWork,
  eventLog,
  kitTables,
  relayPerReceiver,
  sqlFile,
  tenantStanding,
  toldTenants,
} from '@monban/subgraph-kit';

export const directoryRole = 'monban_billing_directory';

/** In order; what has been released is never changed, only added to. */
export const migrations = [
  { name: '0000-kit', class: kitTables(directoryRole) },
  { name: 'kit-0001-relay-per-receiver', class: relayPerReceiver },
  { name: '0001-first-release', class: sqlFile(import.meta.dirname, '0001-first-release.sql') },
  { name: '0002-audit-guard', class: auditGuard(directoryRole) },
  { name: '0010-tenant-standing', class: tenantStanding(directoryRole) },
  { name: '0011-due-work', class: dueWork(directoryRole, toldTenants) },
  { name: '0020-audit-sealing', class: auditSealing(directoryRole) },
  { name: '0021-event-log', class: eventLog(directoryRole) },
];
