import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly operations: readonly { readonly id: string; readonly body: string }[];
}

/** SHA-256 → operation of both SPAs, from the manifests that codegen wrote. */
export function readManifests(root: string): Map<string, string> {
  const files = ['admin-web', 'member-web'].map((app) => join(root, app, 'persisted-manifest.json')).filter((file) => existsSync(file));
  const operations = files.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as Manifest).operations);
  return new Map(operations.map(({ id, body }) => [id, body]));
}
