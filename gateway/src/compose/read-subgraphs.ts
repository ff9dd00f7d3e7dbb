import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PermissionTable } from '@monban/subgraph-kit';
import { parse } from 'graphql';

/** The four subgraphs, in supergraph order. */
export const subgraphNames = ['identity', 'contracts', 'access', 'billing'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Root field (`Query.products`) → policies as `@policy` writes them: any one of the inner lists, with all of its words. */
export type PolicyMap = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface SubgraphSource {
  readonly name: SubgraphName;
  readonly sdl: string;
  /** From the subgraph's permission table; empty when it has none. */
  readonly policies: PolicyMap;
}

function readSdl(root: string, name: SubgraphName): string {
  const folder = join(root, 'subgraphs', name, 'src');
  const files = globSync('**/*.graphql', { cwd: folder }).sort();
  if (files.length === 0) throw new Error(`subgraphs/${name} has no .graphql file`);
  const kit = readFileSync(join(root, 'packages/subgraph-kit/src/graphql/kit.graphql'), 'utf8');
  return [kit, ...files.map((file) => readFileSync(join(folder, file), 'utf8'))].join('\n');
}

/**
 * The subgraph's permission table as policies of its root fields.
 *
 * @throws Error when part of its schema lacks a permission row; the subgraph would not start either.
 */
async function readPolicies(root: string, name: SubgraphName, sdl: string): Promise<PolicyMap> {
  const file = join(root, 'subgraphs', name, 'src/permissions.ts');
  if (!existsSync(file)) return {};
  const { permissions } = (await import(pathToFileURL(file).href)) as { permissions?: PermissionTable };
  if (!permissions) throw new Error(`subgraphs/${name}/src/permissions.ts does not export \`permissions\``);
  // only composition needs the kit; at runtime the gateway uses just the type names of this file
  const { fieldsToPermit, fieldsWithoutPermission } = await import('@monban/subgraph-kit');
  const missing = fieldsWithoutPermission(permissions, fieldsToPermit(parse(sdl)));
  if (missing.length > 0) throw new Error(`${name}: no row in the permission table for ${missing.join(', ')}`);
  return permissions.policyMap();
}

/** The input of composition: SDL and permission table of every subgraph below `root`. */
export async function readSubgraphs(root: string): Promise<SubgraphSource[]> {
  return Promise.all(
    subgraphNames.map(async (name) => {
      const sdl = readSdl(root, name);
      return { name, sdl, policies: await readPolicies(root, name, sdl) };
    }),
  );
}
