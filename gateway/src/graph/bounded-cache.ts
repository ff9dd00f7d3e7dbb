import { LRUCache } from 'lru-cache';

/** A cache with the engine's interface (`KeyValueCache`) and a fixed number of entries; `onRead` receives hits and misses. */
export class BoundedCache<V extends object> {
  readonly #entries: LRUCache<string, V>;
  readonly #onRead: (hit: boolean) => void;

  constructor(max: number, onRead: (hit: boolean) => void = () => undefined) {
    this.#entries = new LRUCache({ max });
    this.#onRead = onRead;
  }

  get(key: string): Promise<V | undefined> {
    const value = this.#entries.get(key);
    this.#onRead(value !== undefined);
    return Promise.resolve(value);
  }

  set(key: string, value: V): Promise<void> {
    this.#entries.set(key, value);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(key));
  }

  clear(): void {
    this.#entries.clear();
  }
}
