import type { Client } from '@monban/subgraph-kit/viewer';

/**
 * In order, the most specific first: each is a name that only this browser sends, while most browsers also send the names of older ones.
 */
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
 * Browser and system that a `User-Agent` names, from a closed list, so that text a client made up is never displayed. Leaves out versions
 * and models. iPads call themselves Macs.
 */
export function readClient(agent: string | undefined): Client | null {
  const start = (agent ?? '').slice(0, 300);
  const client = { browser: nameIn(browsers, start), system: nameIn(systems, start) };
  return client.browser === null && client.system === null ? null : client;
}
