/** A key for one reading, 32 letters and digits. `crypto.randomUUID` is missing on plain http, which a tablet in a shop may use. */
export function idempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
