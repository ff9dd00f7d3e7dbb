/** Crockford's base 32: no letter that resembles a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A record's number for the phone, `E-7K2M-9QXA`: the last 40 bits of its UUID, which are random. */
export function recordNumber(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll('-', '').slice(-10)}`);
  let text = '';
  for (let i = 0; i < 8; i++) {
    text = ALPHABET[Number(rest & 31n)]! + text;
    rest >>= 5n;
  }
  return `E-${text.slice(0, 4)}-${text.slice(4)}`;
}
