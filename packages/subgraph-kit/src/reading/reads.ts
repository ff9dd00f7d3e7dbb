import type { Clock } from '@monban/domain-kit';
import DataLoader from 'dataloader';
import type { Database } from '../database/database.ts';
import type { Statement } from './statement.ts';

/** What reading under one tenant needs: the viewer's own (`RequestContext`), or one that the provider's staff manage (`ctx.under`). */
export interface Reads {
  readonly tenantId: string;
  readonly database: Database;
  /** Signs the cursors of lists. */
  readonly cursorKey: Buffer;
  readonly realClock: Clock;
  readonly clock: Clock;
  /** The tenant's zone, which defines its calendar days. */
  readonly timeZone: string;
  query<R>(statement: Statement<R>, values: readonly unknown[]): Promise<R[]>;
  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V>;
}

/** A batch of look-ups by key, kept for one request: one statement for all keys of a tick. */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  readonly batch: (keys: readonly K[], reads: Reads) => Promise<readonly V[]>;
}
export const defineLoader = <K, V>(name: string, batch: LoaderDefinition<K, V>['batch']): LoaderDefinition<K, V> => ({ name, batch });

/** The loaders of one request under one tenant. */
export class Loaders {
  readonly #loaders = new Map<LoaderDefinition<never, unknown>, DataLoader<unknown, unknown>>();

  load<K, V>(definition: LoaderDefinition<K, V>, key: K, reads: Reads): Promise<V> {
    const known = definition as unknown as LoaderDefinition<never, unknown>;
    let loader = this.#loaders.get(known);
    if (!loader) {
      loader = new DataLoader((keys) => definition.batch(keys as readonly K[], reads), {
        cacheKeyFn: (k) => (typeof k === 'object' ? JSON.stringify(k) : k),
      });
      this.#loaders.set(known, loader);
    }
    return loader.load(key) as Promise<V>;
  }
}
