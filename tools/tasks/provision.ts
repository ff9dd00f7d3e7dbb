// `npm run provision -- db.internal:5432 > provision.sql` writes a script that an administrator runs through psql on an outside PostgreSQL
// server, and prints (to standard error) the settings with the passwords that it generated. Each run generates new passwords.
import { randomBytes } from 'node:crypto';
import { databaseUrls, provisioningScript } from '@monban/embedded';
import { subgraphNames } from '../platform/databases.ts';

const [server = ''] = process.argv.slice(2);
if (!URL.canParse(`postgres://${server}`) || server === '') {
  console.error('Usage: npm run provision -- <host>:<port> > provision.sql');
  process.exit(2);
}
const fresh = (): string => randomBytes(32).toString('base64url');
const wanted = subgraphNames.map((name) => ({ name, password: fresh(), ownerPassword: fresh() }));
process.stdout.write(await provisioningScript(wanted));
for (const one of wanted) {
  const { url, migrationUrl } = databaseUrls(`postgres://${server}/postgres`, one);
  console.error(`DATABASE_URL_${one.name.toUpperCase()}=${url}\nMIGRATION_URL_${one.name.toUpperCase()}=${migrationUrl}`);
}
