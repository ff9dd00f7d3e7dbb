import type { Client } from '@monban/subgraph-kit/viewer';

/** Named by what only they say; browsers claim to be their elders, so the most particular claim comes first. */
const browsers: readonly [name: string, claim: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\b(?:OPR|OPT)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['LINE', /\bLine\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bVersion\/[\d.]+ .*\bSafari\//],
];
const systems: readonly [name: string, claim: RegExp][] = [
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

const nameIn = (families: typeof browsers, agent: string): string | null => families.find(([, claim]) => claim.test(agent))?.[0] ?? null;

/**
 * The families that a `User-Agent` names, out of a closed list: nothing that a client makes up is ever shown to anybody. Versions and
 * models are left out; a tablet of Apple says that it is a Mac.
 */
export function readClient(agent: string | undefined): Client | null {
  const start = (agent ?? '').slice(0, 300);
  const client = { browser: nameIn(browsers, start), system: nameIn(systems, start) };
  return client.browser === null && client.system === null ? null : client;
}
