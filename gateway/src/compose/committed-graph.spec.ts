import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, isObjectType, parse, validateSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicCoordinates } from './public-coordinates.ts';
import { readSubgraphs, type SubgraphSource } from './read-subgraphs.ts';
import { runCompose } from './run-compose.ts';

const root = join(import.meta.dirname, '../../..');
const committed = join(root, 'gateway');

let folder: string;
let subgraphs: SubgraphSource[];
beforeEach(async () => {
  subgraphs = await readSubgraphs(root);
  folder = mkdtempSync(join(tmpdir(), 'monban-compose-'));
  for (const name of [
    'supergraph.graphql',
    'public-supergraph.graphql',
    'public-api.graphql',
    'app-api.graphql',
    'policy.json',
    'breaking-changes.json',
  ]) {
    cpSync(join(committed, name), join(folder, name));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the committed graph', () => {
  it('matches what composition makes of the subgraphs', () => {
    expect(runCompose({ subgraphs, folder: committed, checkOnly: true })).toEqual([]);
  });

  it('is checked file by file', () => {
    for (const name of ['supergraph.graphql', 'public-supergraph.graphql', 'app-api.graphql', 'policy.json']) {
      const file = join(folder, name);
      const content = readFileSync(file, 'utf8');
      writeFileSync(file, `${content}\n`);
      expect(runCompose({ subgraphs, folder, checkOnly: true })).toEqual([expect.stringContaining(name)]);
      expect(readFileSync(file, 'utf8')).toBe(`${content}\n`);
      writeFileSync(file, content);
    }
  });

  it('is written only when every change that breaks clients is declared', () => {
    const changed = subgraphs.map((s) => ({ ...s, sdl: s.sdl.replace('  storefront(', '  shop(') }));
    const before = readFileSync(join(folder, 'public-api.graphql'), 'utf8');
    const problems = runCompose({ subgraphs: changed, folder, checkOnly: false });
    expect(problems).toEqual([expect.stringContaining('FIELD_REMOVED: Query.storefront was removed.')]);
    expect(readFileSync(join(folder, 'public-api.graphql'), 'utf8')).toBe(before);

    writeFileSync(
      join(folder, 'breaking-changes.json'),
      JSON.stringify([{ change: 'FIELD_REMOVED: Query.storefront was removed.', why: 'test' }]),
    );
    expect(runCompose({ subgraphs: changed, folder, checkOnly: false })).toEqual([]);
    expect(readFileSync(join(folder, 'public-api.graphql'), 'utf8')).toContain('shop(');
    expect(runCompose({ subgraphs: changed, folder, checkOnly: true })).toEqual([]);
  });
});

describe('the committed public API', () => {
  const sdl = readFileSync(join(committed, 'public-api.graphql'), 'utf8');
  const schema = buildSchema(sdl);

  it('is a valid schema with a description on everything', () => {
    expect(validateSchema(schema)).toEqual([]);
    const undescribed = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !['Query', 'Mutation'].includes(type.name))
      .flatMap((type) => (isObjectType(type) ? [type, ...Object.values(type.getFields())] : []))
      .filter(({ description }) => !description)
      .map(({ name }) => name);
    expect(undescribed).toEqual([]);
  });

  it('contains only fields that their own subgraph tagged', () => {
    const { included, excluded } = publicCoordinates(subgraphs.map((s) => parse(s.sdl)));
    const leaked = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []))
      .filter((coordinate) => !included.has(coordinate) || excluded.has(coordinate));
    expect(leaked).toEqual([]);
  });

  it('contains nothing that is meant for services only', () => {
    expect(sdl).not.toMatch(/resolveViewer|ResolvedViewer|receive|Snapshot|suspensionNote|inviteLink/);
  });
});
