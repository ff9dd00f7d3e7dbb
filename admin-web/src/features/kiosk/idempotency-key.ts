/** A key for one reading, 32 figures and letters; `crypto.randomUUID` is missing on plain http, where a tablet in a shop may be. */
export function idempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
