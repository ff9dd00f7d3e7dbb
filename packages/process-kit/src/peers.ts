import { CannotStart } from './cannot-start.ts';
import { type Environment, isLoopback, objectSetting } from './process-settings.ts';

/** Addresses (`https://host:port`) of the services by name; several when a service runs in several processes. */
export type Peers = Readonly<Record<string, readonly string[]>>;

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/**
 * Reads `MONBAN_PEERS`: `{"identity":"https://identity:4001","contracts":["https://one:4002","https://two:4002"]}`.
 *
 * @throws CannotStart `SETTING` when it is malformed, or names a peer on another machine without TLS.
 */
export function readPeers(env: Environment): Peers {
  const wrong = (what: string): CannotStart => new CannotStart('SETTING', `MONBAN_PEERS ${what}`);
  const peers = env['MONBAN_PEERS'] ? objectSetting(env, 'MONBAN_PEERS') : {};
  const read = Object.entries(peers).map(([name, value]): [string, string[]] => {
    const addresses: unknown[] = Array.isArray(value) ? value : [value];
    for (const address of addresses) {
      if (!isAddress(address)) throw wrong(`names no address of ${name}`);
      const { protocol, hostname } = new URL(address);
      // the messages are signed as well, so both sides are authenticated
      if (protocol === 'http:' && !isLoopback(hostname))
        throw wrong(`names ${hostname} without TLS: outside this machine an address begins with https`);
    }
    if (addresses.length === 0) throw wrong(`names no address of ${name}`);
    return [name, addresses as string[]];
  });
  return Object.fromEntries(read);
}
