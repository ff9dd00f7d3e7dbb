import { readFileSync } from 'node:fs';

interface ManifestFile {
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

/** SHA-256 (hex) → text of the operations in the manifests that codegen wrote for the sites. */
export function readManifestFiles(files: readonly string[]): Map<string, string> {
  const operations = files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as ManifestFile).operations);
  return new Map(operations.map(({ id, body }) => [id, body]));
}
