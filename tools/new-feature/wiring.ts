import type { FeatureNames } from './names.ts';

/** An edit of an existing file: its text before → after. Pure; throws when the place is not found. */
export type Rewire = (text: string) => string;

function after(text: string, place: RegExp, added: string): string {
  const found = place.exec(text);
  if (!found) throw new Error(`no place for: ${added.trim()}`);
  const at = found.index + found[0].length;
  return text.slice(0, at) + added + text.slice(at);
}

/** Inserts after the last matching line: imports stay together, and the formatter does not sort. */
function afterLast(text: string, line: RegExp, added: string): string {
  const all = [...text.matchAll(new RegExp(line.source, `${line.flags.replace('g', '')}g`))];
  const last = all.at(-1);
  if (!last) throw new Error(`no place for: ${added.trim()}`);
  const at = last.index + last[0].length;
  return text.slice(0, at) + added + text.slice(at);
}

const anImport = /^import .* from '.*';\n/m;
/** The last line of an import that spans several lines. */
const importEnd = /^(?:import .*|\}) from '.*';\n/m;

export const addPrefix =
  ({ one, prefix }: FeatureNames): Rewire =>
  (text) =>
    after(text, /export const idPrefixes = \{\n(?: {2}\w+: '\w{3}',\n)+/, `  ${one}: '${prefix}',\n`);

export const addEntity =
  ({ folder, file, type }: FeatureNames): Rewire =>
  (text) =>
    afterLast(text, anImport, `import { ${type} } from './${folder}/${file}.entity.ts';\n`).replace(
      /(export const entities = \[[^\]]*?),?\s*\];/,
      (_, list: string) => `${list}, ${type}];`,
    );

export const addMigration =
  (name: string): Rewire =>
  (text) =>
    afterLast(
      text,
      /^ {2}\{ name: '[\w-]+', class: .*\},\n/m,
      `  { name: '${name}', class: sqlFile(import.meta.dirname, '${name}.sql') },\n`,
    );

export const addResolvers =
  ({ folder, one }: FeatureNames): Rewire =>
  (text) => {
    const imported = afterLast(text, importEnd, `import { ${one}Resolvers } from './${folder}/${folder}.resolvers.ts';\n`);
    return after(imported, /resolvers: mergeResolvers\(\s*/, `${one}Resolvers, `);
  };

export const addPermissions =
  ({ one, type, many, words }: FeatureNames): Rewire =>
  (text) =>
    after(
      text,
      /export const permissions = definePermissions\(\{\n/,
      `  '${one}.read': { says: 'See ${words}s', fields: ['Query.${many}', '${type}'], staff: true },
  '${one}.create': { says: 'Create a ${words}', fields: ['Mutation.create${type}'], staff: true },\n`,
    );

export const addMapper =
  ({ folder, file, type }: FeatureNames): Rewire =>
  (text) => {
    const mappers = JSON.parse(text) as Record<string, string>;
    const rows = {
      [type]: `./${folder}/${file}.entity.ts#${type}Row`,
      [`${type}Connection`]: `./${folder}/${file}.queries.ts#${type}Page`,
    };
    return `${JSON.stringify({ ...mappers, ...rows }, null, 2)}\n`;
  };
