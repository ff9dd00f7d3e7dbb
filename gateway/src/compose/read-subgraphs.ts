import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The four subgraphs, in the order in which the supergraph names them. */
export const subgraphNames = ['identity', 'contracts', 'access', 'billing'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/** Root field (`Query.products`) → policies in the form of `@policy`: any of the inner lists, all of its words. */
export type PolicyMap = Readonly<Record<string, readonly (readonly string[])[]>>;

export interface SubgraphSource {
  readonly name: SubgraphName;
  readonly sdl: string;
  /** From the subgraph's permission table; empty while there is none. */
  readonly policies: PolicyMap;
}

function readSdl(root: string, name: SubgraphName): string {
  const folder = join(root, 'subgraphs', name, 'src');
  const files = globSync('**/*.graphql', { cwd: folder }).sort();
  if (files.length === 0) throw new Error(`subgraphs/${name} has no .graphql file`);
  const kit = readFileSync(join(root, 'packages/subgraph-kit/src/graphql/kit.graphql'), 'utf8');
  return [kit, ...files.map((file) => readFileSync(join(folder, file), 'utf8'))].join('\n');
}

/** The subgraph's permission table as policies of its root fields; loaded only when the subgraph has one. */
async function readPolicies(root: string, name: SubgraphName): Promise<PolicyMap> {
  const file = join(root, 'subgraphs', name, 'src/permissions.ts');
  if (!existsSync(file)) return {};
  const { permissions } = (await import(pathToFileURL(file).href)) as { permissions?: { policyMap(): PolicyMap } };
  if (!permissions) throw new Error(`subgraphs/${name}/src/permissions.ts exports no \`permissions\``);
  return permissions.policyMap();
}

/** What composition starts from: SDL and permission table of every subgraph below `root`. */
export async function readSubgraphs(root: string): Promise<SubgraphSource[]> {
  return Promise.all(subgraphNames.map(async (name) => ({ name, sdl: readSdl(root, name), policies: await readPolicies(root, name) })));
}
