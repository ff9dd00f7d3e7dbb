import { CannotStart } from '@monban/process-kit';
import ipaddr from 'ipaddr.js';

/** Wider than any network of one operator: /8 allows 10.0.0.0/8, /7 allows fc00::/7. */
const widest = { ipv4: 8, ipv6: 7 } as const;

function isNarrowNetwork(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) return true;
  if (!ipaddr.isValidCIDR(text)) return false;
  const [address, prefix] = ipaddr.parseCIDR(text);
  // `::ffff:0:0/96` is every IPv4 address
  if (address.kind() === 'ipv6' && (address as ipaddr.IPv6).isIPv4MappedAddress()) return prefix - 96 >= widest.ipv4;
  return prefix >= widest[address.kind()];
}

/**
 * Proxies whose `X-Forwarded-*` headers are trusted, from a comma-separated list of addresses and networks; `false` for none. Refuses
 * guesses (`true`, `*`, a number of hops, a name, the whole internet), because each would let clients choose their own address.
 */
export function readTrustProxy(text: string | undefined): string[] | false {
  const parts = (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = parts.find((part) => !isNarrowNetwork(part));
  if (wrong !== undefined) {
    throw new CannotStart(
      'SETTING',
      `MONBAN_TRUST_PROXY must list the addresses or networks of the proxies in front, such as 10.0.0.5 or 10.0.0.0/24; “${wrong.slice(0, 60)}” is neither or too wide.`,
    );
  }
  return parts.length > 0 ? parts : false;
}
