import ipaddr from 'ipaddr.js';

/**
 * Where a client is, as limits count it: an IPv4 address as it is, written as IPv4 or as `::ffff:…` alike; of an IPv6 address the /64,
 * all of which one line or one machine has to itself. Whatever is no address is one place.
 */
export function placeOf(address: string | null): string {
  if (address === null || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = (parsed as ipaddr.IPv6).parts.slice(0, 4);
  return `${network.map((part) => part.toString(16)).join(':')}::/64`;
}
