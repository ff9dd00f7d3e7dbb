// `npm run secrets` generates the secrets of an installation whose services run on separate machines, and prints them by service, as lines
// of an environment file. Give each service its own lines and nobody else's. Nothing is stored: run it once and keep the output.
import { randomBytes } from 'node:crypto';
import { deriveServiceKeys, keysFor, serviceNames } from '@monban/subgraph-kit';

const fresh = (): string => randomBytes(32).toString('base64url');
const keys = deriveServiceKeys(fresh());
const own: Partial<Record<(typeof serviceNames)[number], string>> = {
  identity: `MONBAN_MAIL_SECRET=${fresh()}`,
  contracts: `MONBAN_INVITE_LINK_SECRET=${fresh()}`,
};
for (const name of serviceNames) {
  const { privateKey, publicKeys } = keysFor(name, keys);
  const lines = [
    `# ${name}`,
    `MONBAN_SERVICE_KEY='${JSON.stringify(privateKey)}'`,
    ...(name === 'gateway' ? [] : [`MONBAN_SERVICE_PUBLIC_KEYS='${JSON.stringify(publicKeys)}'`]),
    ...(own[name] === undefined ? [] : [own[name]]),
  ];
  console.log(`${lines.join('\n')}\n`);
}
