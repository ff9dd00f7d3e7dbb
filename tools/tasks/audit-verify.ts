// `npm run audit:verify`: verifies the audit chain of every tenant in all four databases of MONBAN_DATA_DIR (or of DATABASE_URL_…), with or
// without a running platform, and compares it with the heads anchored outside. Exits with 1 at the first break.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { runningPostgres, startPostgres } from '@monban/embedded';
import { whyNot } from '@monban/process-kit';
import { anchorsFile, outsideDatabases, subgraphNames, urlsOf } from '../platform/databases.ts';
import { publicKeysOf, verifyAudit } from '../platform/verify-audit.ts';

const root = resolve(import.meta.dirname, '../..');
const { MONBAN_DATA_DIR = '.data', MONBAN_SERVICE_PUBLIC_KEYS } = process.env;
const dataDir = resolve(root, MONBAN_DATA_DIR);
const { urls = {} } = outsideDatabases(process.env);
const isOutside = subgraphNames.every((name) => urls[name]);
if (!isOutside && !existsSync(dataDir)) {
  console.error(`There is no data directory ${dataDir}`);
  process.exit(2);
}

let stop = async (): Promise<void> => undefined;
async function embeddedServer(): Promise<string> {
  const running = await runningPostgres(dataDir);
  if (running) return running;
  const postgres = await startPostgres({ dataDir, log: { info: () => undefined, warn: console.warn } });
  stop = () => postgres.stop();
  return postgres.adminUrl;
}

try {
  const found = isOutside ? urls : { ...(await urlsOf(dataDir, await embeddedServer())), ...urls };
  const keys = MONBAN_SERVICE_PUBLIC_KEYS ? (JSON.parse(MONBAN_SERVICE_PUBLIC_KEYS) as object) : await publicKeysOf(dataDir);
  process.exitCode = (await verifyAudit({ urls: found, anchorsFile: anchorsFile(dataDir), keys, say: (line) => console.log(line) }))
    ? 0
    : 1;
} catch (error) {
  console.error(whyNot('Monban', error));
  process.exitCode = 2;
} finally {
  await stop();
}
