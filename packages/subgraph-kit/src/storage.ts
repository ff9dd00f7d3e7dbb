/** What the database keeps of a file; the bytes lie in the storage. */
export interface StoredFile {
  /** Chosen by us, never by whoever uploads. */
  readonly key: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex: what is read back is what was stored. */
  readonly sha256: string;
}

/** Where files lie: a directory in the embedded platform, an S3-compatible store otherwise. The first feature with files brings the first implementation. */
export interface FileStorage {
  /** Keeps the bytes under `key` and says what was kept; the same key again replaces them. */
  put(key: string, mediaType: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** The bytes; null when nothing is kept under `key`. */
  get(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Afterwards nothing is kept under `key`; nothing having been kept is no error. */
  remove(key: string): Promise<void>;
}
