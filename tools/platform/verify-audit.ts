import {
  type AnchoredHead,
  anchorReader,
  deriveServiceKeys,
  fileAnchors,
  keysFor,
  type ServiceKeys,
  verifyChains,
} from '@monban/subgraph-kit';
import { subgraphNames, type SubgraphName } from './databases.ts';
import { openSecrets } from './secrets.ts';

/** The keys with which the services of a data directory sign anchors. */
export async function publicKeysOf(dataDir: string): Promise<ServiceKeys['publicKeys']> {
  const { services } = await openSecrets(dataDir);
  return keysFor('gateway', deriveServiceKeys(services)).publicKeys;
}

/** Verifies every chain against itself and its anchors and prints a line for each tenant; returns false at the first break. */
export async function verifyAudit(facts: {
  urls: Readonly<Partial<Record<SubgraphName, string>>>;
  anchorsFile: string;
  keys: ServiceKeys['publicKeys'];
  say: (line: string) => void;
}): Promise<boolean> {
  const { urls, say } = facts;
  const read = anchorReader(facts.keys);
  const anchors: AnchoredHead[] = [];
  let foreign = 0;
  for await (const line of fileAnchors(facts.anchorsFile).read()) {
    const anchor = read(line);
    if (anchor) anchors.push(anchor);
    else foreign += 1;
  }
  if (anchors.length === 0) say(`no anchors in ${facts.anchorsFile}: this cannot detect a chain that was cut off or rewritten as a whole`);
  if (foreign > 0) say(`${foreign} lines of ${facts.anchorsFile} were not written by a service and are ignored`);
  let chains = 0;
  for (const service of subgraphNames) {
    const url = urls[service];
    if (!url) continue;
    for await (const report of verifyChains({ service, url, anchors })) {
      const { tenantId, entries, head, unsealed } = report;
      if (report.break) {
        say(`BREAK in ${service}, tenant ${tenantId}, entry ${report.break.seq}: ${report.break.what}`);
        return false;
      }
      chains += 1;
      const waits = unsealed.entries === 0 ? '' : `, ${unsealed.entries} not sealed for up to ${Math.ceil(unsealed.seconds)} s`;
      say(`${service} ${tenantId} ${entries} entries, head ${head.slice(0, 16)}…, ${report.anchors} anchors${waits}`);
    }
  }
  say(`${chains} chains hold`);
  return foreign === 0;
}
