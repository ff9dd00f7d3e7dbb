/** What the database keeps of a file; the storage has the bytes. */
export interface StoredFile {
  /** Chosen by us, never by the uploader. */
  readonly key: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, hex, to verify that what is read back is what was stored. */
  readonly sha256: string;
}

/**
 * Where files are stored: a directory in the embedded platform, an S3-compatible store otherwise. The first feature with files brings the
 * first implementation.
 */
export interface FileStorage {
  /** Stores the bytes under `key` and returns their metadata; the same key again replaces them. */
  put(key: string, mediaType: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** The bytes; null when nothing is stored under `key`. */
  get(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Removes what is stored under `key`; does nothing when there is nothing. */
  remove(key: string): Promise<void>;
}
