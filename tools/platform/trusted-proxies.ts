import { CannotStart } from '@monban/embedded';
import { readTrustProxy } from '@monban/gateway/trust-proxy';

/** The proxies in front, from `MONBAN_TRUST_PROXY`; a guess ends the start with its sentence. */
export function trustedProxies(env: Readonly<Record<string, string | undefined>>): string[] | false {
  try {
    return readTrustProxy(env['MONBAN_TRUST_PROXY']);
  } catch (error) {
    throw new CannotStart('SETTING', (error as Error).message);
  }
}
