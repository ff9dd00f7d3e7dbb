import ipaddr from 'ipaddr.js';

/** An address, the same for IPv4 and `::ffff:…`; null for anything else. */
const parse = (address: string | null): ipaddr.IPv4 | ipaddr.IPv6 | null =>
  address !== null && ipaddr.isValid(address) ? ipaddr.process(address) : null;

const isIPv4 = (address: ipaddr.IPv4 | ipaddr.IPv6): address is ipaddr.IPv4 => address.kind() === 'ipv4';

/**
 * Where a client is, for the purpose of limits: an IPv4 address unchanged; for IPv6 the /64, all of which belongs to one line or machine.
 * Everything that is not an address counts as one place.
 */
export function placeOf(address: string | null): string {
  const parsed = parse(address);
  if (!parsed) return 'unknown';
  if (isIPv4(parsed)) return parsed.toString();
  const network = parsed.parts.slice(0, 4);
  return `${network.map((part) => part.toString(16)).join(':')}::/64`;
}

/** The network part of an address, by which people recognise where a session began: /24 of IPv4, /48 of IPv6. Null for anything else. */
export function shownPlace(address: string | null): string | null {
  const parsed = parse(address);
  if (!parsed) return null;
  if (isIPv4(parsed)) return `${parsed.octets.slice(0, 3).join('.')}.x`;
  return new ipaddr.IPv6([...parsed.parts.slice(0, 3), 0, 0, 0, 0, 0]).toString();
}
