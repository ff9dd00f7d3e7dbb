import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PermissionTable, policyOf, readSdl } from '@monban/subgraph-kit';
import { Kind, parse } from 'graphql';
import type { GeneratedFile } from './generated-files.ts';

const subgraphs = ['identity', 'contracts', 'access', 'billing'] as const;
const home = 'subgraphs/identity/src/permission-list';

interface Listed {
  readonly action: string;
  readonly value: string;
  readonly says: string;
  readonly policy: ReturnType<typeof policyOf>;
}

/** `contract.changeState` → `CONTRACT_CHANGE_STATE`. */
const enumValue = (action: string): string =>
  action
    .replaceAll('.', '_')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();

/** Without the numbers of requirements: the words are read by people outside. */
const plain = (says: string): string => says.replaceAll(/ \((?:[A-Z]-|P-|F-|\d\.\d)[^)]*\)/g, '');

/** Actions of one table that people may do; not those that only let a thing of another subgraph be referred to. */
async function listedIn(root: string, subgraph: (typeof subgraphs)[number]): Promise<Listed[]> {
  const folder = join(root, 'subgraphs', subgraph, 'src');
  const { permissions } = (await import(pathToFileURL(join(folder, 'permissions.ts')).href)) as { permissions: PermissionTable };
  const { definitions } = parse(readSdl(subgraph, folder));
  const owned = new Set(definitions.filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION).map(({ name }) => name.value));
  const isReference = (field: string): boolean => !field.includes('.') && !owned.has(field);
  return Object.entries(permissions.rows).flatMap(([action, row]) => {
    const policy = policyOf(row);
    if (policy.length === 0 || (row.fields.length > 0 && row.fields.every(isReference))) return [];
    return [{ action, value: enumValue(action), says: plain(row.says), policy }];
  });
}

/**
 * What a viewer may do at all, from the four permission tables, for `Viewer.permissions`: an enum for the graph, and who meets which action
 * for identity.
 *
 * @throws Error when two tables call different actions by one name.
 */
export async function permissionList(root: string): Promise<GeneratedFile[]> {
  const listed = (await Promise.all(subgraphs.map((subgraph) => listedIn(root, subgraph)))).flat();
  const byValue = new Map<string, Listed>();
  for (const one of listed) {
    if (byValue.has(one.value)) throw new Error(`two subgraphs call an action ${one.action}`);
    byValue.set(one.value, one);
  }
  const sorted = [...byValue.values()].toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const note = 'Generated from the permission tables by `npm run generate`. Do not edit.';
  return [
    {
      path: `${home}/permission-list.gen.graphql`,
      content: `# ${note}
"""
What a viewer may do.
"""
enum Permission @tag(name: "public") {
${sorted.map(({ value, says }) => `  """\n  ${says}.\n  """\n  ${value}`).join('\n')}
}
`,
    },
    {
      path: `${home}/policies.gen.ts`,
      content: `// ${note}
import type { Permission } from '../resolvers.gen.ts';

/** Who may do what, in the words of policies: any of the lists, all of its words. */
export const policies: Readonly<Record<Permission, readonly (readonly string[])[] | 'everybody'>> = {
${sorted.map(({ value, policy }) => `  ${value}: ${JSON.stringify(policy)},`).join('\n')}
};
`,
    },
  ];
}
