/** The network part of an address, by which people recognise where a session was begun: /24 of IPv4, /48 of IPv6. Null for what is neither. */
export function shownPlace(ip: string | null): string | null {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(ip ?? '')?.[1];
  if (four) return `${four}.x`;
  if (!ip || !/^[0-9a-f:]*:[0-9a-f:]*$/i.test(ip)) return null;
  const [head = ''] = ip.toLowerCase().split('::');
  return `${head.split(':').slice(0, 3).join(':')}::`;
}
