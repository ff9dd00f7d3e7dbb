// A rule that never fires is worth nothing: each one meets a file that breaks it, in a small repository for the purpose.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Files, plant, run } from './plant.ts';
import { binary, root } from './run-command.ts';

describe('lint', () => {
  const tsconfig = '{ "extends": "../../tsconfig.base.json", "include": ["src"] }';
  const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['monban(no-wall-clock)', 'date-now.ts', 'export const at = Date.now();\n'],
    ['monban(no-wall-clock)', 'date-now-in-brackets.ts', "export const at = globalThis.Date['now']();\n"],
    ['monban(no-wall-clock)', 'new-date.ts', 'export const at = new Date();\n'],
    ['monban(no-wall-clock)', 'date-called.ts', 'export const at = Date();\n'],
    ['monban(no-wall-clock)', 'temporal-now.ts', 'export const at = Temporal.Now.instant();\n'],
    [
      'monban(no-role-test)',
      'realm.ts',
      "export const may = (ctx: { viewer: { realm: string } }): boolean => ctx.viewer.realm === 'STAFF';\n",
    ],
    [
      'monban(no-role-test)',
      'scopes.ts',
      "export const may = (viewer: { scopes: string[] }): boolean => viewer.scopes.includes('contracts:read');\n",
    ],
    [
      'monban(no-role-test)',
      'role-taken-out.ts',
      'export function roleOf({ viewer }: { viewer: { role: string } }): string {\n  const { role } = viewer;\n  return role;\n}\n',
    ],
    [
      'monban(no-home-zone)',
      'zone.ts',
      "export const today = (now: Temporal.Instant) => now.toZonedDateTimeISO('Asia/Tokyo').toPlainDate();\n",
    ],
    ['monban(no-raw-job)', 'job.ts', "export const order = `select graphile_worker.add_job('send-mail', $1)`;\n"],
    [
      'monban(no-entities-in-reads)',
      'seat.queries.ts',
      'export const seats = (ctx: { read: (look: (em: { find: (name: string) => unknown }) => unknown) => unknown }): unknown =>\n  ctx.read((em) => em.find("Seat"));\n',
    ],
    [
      'monban(no-built-sql)',
      'built-sql.ts',
      'export const seats = (em: { execute: (text: string) => unknown }, table: string): unknown => em.execute(`select * from ${table}`);\n',
    ],
    ['monban(mutation-by-steps)', 'by-hand.ts', 'export const resolvers = { Mutation: { suspend: (): boolean => true } };\n'],
    [
      'monban(mutation-by-steps)',
      'writes.ts',
      'export const go = (ctx: { write: (change: () => void) => void }): void => ctx.write(() => undefined);\n',
    ],
    ['monban(no-enum)', 'enum.ts', "export enum Colour { Red = 'RED' }\n"],
    ['node(no-process-env)', 'env.ts', "export const port = process.env['PORT'];\n"],
    ['react(no-danger)', 'Danger.tsx', "export const Danger = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n"],
    ['import(no-default-export)', 'default.ts', 'export default 1;\n'],
    ['eslint(no-console)', 'console.ts', "console.log('x');\nexport const a = 1;\n"],
    ['typescript(no-floating-promises)', 'floating.ts', 'export const go = (job: () => Promise<void>): void => {\n  job();\n};\n'],
    ['typescript(no-explicit-any)', 'any.ts', 'export const a = (b: any): unknown => b;\n'],
    ['vitest(no-focused-tests)', 'focused.test.ts', "import { expect, it } from 'vitest';\nit.only('x', () => expect(1).toBe(1));\n"],
  ];
  const allowed: Files = {
    'packages/domain-kit/src/clock.ts': 'export const systemClock = { now: () => Temporal.Now.instant() };\n',
    'subgraphs/contracts/src/main.ts': "export const port = process.env['PORT'];\n",
    'subgraphs/contracts/src/fine.ts':
      'export const parse = (text: string): Date => new Date(text);\nexport const lap = (): number => performance.now();\n',
    'vitest.config.ts': 'export default {};\n',
  };

  let findings: readonly { code: string; filename: string }[] = [];
  beforeAll(() => {
    const folder = plant({
      ...Object.fromEntries(planted.map(([, path, text]) => [`subgraphs/contracts/src/${path}`, text])),
      ...allowed,
      'subgraphs/contracts/tsconfig.json': tsconfig,
    });
    rmSync(join(folder, 'tools'), { recursive: true });
    cpSync(join(root, 'tools/checks/house-rules.ts'), join(folder, 'tools/checks/house-rules.ts'));
    findings = (
      JSON.parse(run('oxlint', ['--format=json', 'subgraphs', 'packages', 'vitest.config.ts'], folder)) as { diagnostics: typeof findings }
    ).diagnostics;
  });

  it.each(planted)('%s finds %s', (rule, path) => {
    expect(findings.filter(({ filename }) => filename.endsWith(`/src/${path}`)).map(({ code }) => code)).toContain(rule);
  });

  it('allows the clock, entry points and configuration their exceptions', () => {
    expect(findings.filter(({ filename }) => Object.keys(allowed).some((path) => filename.endsWith(path)))).toEqual([]);
  });
});

describe('graph lint', () => {
  const kit = 'packages/subgraph-kit/src/graphql/kit.graphql';
  const fine = `
"""
A seat.
"""
type Seat @key(fields: "id") {
  """
  Its id.
  """
  id: ID!
}
extend type Query {
  """
  A seat.
  """
  seat(
    """
    Its id.
    """
    id: ID!
  ): Seat
  """
  Seats.
  """
  seats(
    """
    Page size, 1 to 100.
    """
    first: Int = 20
  ): [Seat!]! @listSize(assumedSize: 100, slicingArguments: ["first"])
}
`;
  const planted: readonly (readonly [rule: string, name: string, sdl: string])[] = [
    ['@graphql-eslint/require-description', 'undescribed', 'type Bare { a: Int }'],
    ['@graphql-eslint/naming-convention', 'naming', '"X." type Snake_case { "A." a: Int }'],
    [
      '@graphql-eslint/relay-arguments',
      'no-first',
      '"X." type SeatEdge { "N." node: Seat! "C." cursor: String! } "X." type SeatConnection { "E." edges: [SeatEdge!]! "P." pageInfo: PageInfo! } extend type Query { "S." pagedSeats: SeatConnection! }',
    ],
    ['@graphql-eslint/relay-connection-types', 'no-edges', '"X." type OddConnection { "P." pageInfo: PageInfo! }'],
    ['monban/lists-are-pages', 'plain-list', 'extend type Query { "S." allSeats: [Seat!]! }'],
    ['monban/lists-are-pages', 'no-cap', 'extend type Query { "S." someSeats("P." first: Int = 20): [Seat!]! }'],
    [
      'monban/lists-are-pages',
      'cap-too-high',
      'extend type Query { "S." manySeats("P." first: Int = 20): [Seat!]! @listSize(assumedSize: 101, slicingArguments: ["first"]) }',
    ],
    [
      'monban/lists-are-pages',
      'cap-without-argument',
      'extend type Query { "S." fewSeats("P." first: Int = 20): [Seat!]! @listSize(assumedSize: 100) }',
    ],
    ['monban/lists-are-pages', 'values-without-cap', '"X." type Step { "N." name: String! } extend type Query { "S." steps: [Step!]! }'],
    [
      'monban/lists-are-pages',
      'page-without-size',
      '"X." type BenchEdge { "N." node: Seat! "C." cursor: String! } "X." type BenchConnection { "E." edges: [BenchEdge!]! "P." pageInfo: PageInfo! } extend type Query { "S." benches("P." first: Int = 20, "C." after: String): BenchConnection! @listSize(assumedSize: 100, slicingArguments: ["first"]) }',
    ],
    ['monban/mutation-shape', 'loose-arguments', 'extend type Mutation { "R." removeSeat("I." id: ID!): Seat }'],
    ['monban/plain-descriptions', 'requirement-number', '"A seat (`T-49`)." type Numbered { "N." name: String! }'],
    ['monban/plain-descriptions', 'service-named', '"X." type Named { "Null when identity cannot be asked." name: String }'],
    ['monban/glossary', 'shop', '"X." type ShopWindow { "N." name: String! }'],
    ['monban/glossary', 'users', '"X." type Guests { "N." activeUsers: Int }'],
    ['monban/result-is-union', 'result-object', '"X." type RemoveSeatResult { "D." done: Boolean! }'],
  ];

  let found: readonly { filePath: string; messages: readonly { ruleId: string | null }[] }[] = [];
  beforeAll(() => {
    const folder = plant({
      'subgraphs/contracts/src/fine.graphql': fine,
      ...Object.fromEntries(planted.map(([, name, sdl]) => [`subgraphs/contracts/src/${name}.graphql`, sdl])),
    });
    mkdirSync(dirname(join(folder, kit)), { recursive: true });
    cpSync(join(root, kit), join(folder, kit));
    cpSync(join(root, 'eslint.config.js'), join(folder, 'eslint.config.js'));
    mkdirSync(join(folder, 'docs'));
    cpSync(join(root, 'docs/glossary.md'), join(folder, 'docs/glossary.md'));
    found = JSON.parse(run('eslint', ['--format=json', 'subgraphs/*/src/**/*.graphql'], folder)) as typeof found;
  });

  it.each(planted)('%s finds %s', (rule, name) => {
    const file = found.find(({ filePath }) => filePath.endsWith(`${name}.graphql`));
    expect(file?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('accepts a schema that keeps to the rules', () => {
    expect(found.find(({ filePath }) => filePath.endsWith('fine.graphql'))?.messages).toEqual([]);
  });
});

describe('format and types', () => {
  it('oxfmt notices a line that is too long', () => {
    const folder = plant({ 'a.ts': `export const a = [${Array.from({ length: 60 }, () => '1').join(',')}];\n` });
    cpSync(join(root, '.oxfmtrc.json'), join(folder, '.oxfmtrc.json'));
    expect(() => execFileSync(binary('oxfmt'), ['--check', 'a.ts'], { cwd: folder, stdio: 'pipe' })).toThrow(/a\.ts|failed/i);
  });

  it.each([
    ['syntax that Node cannot strip', 'export class A { constructor(private readonly b: number) {} }', 'TS1294'],
    ['an index that may miss', 'export const a = (list: number[]): number => list[0];', 'TS2322'],
    ['a type imported as a value', "import { B } from './b.ts';\nexport type A = B;", 'TS1484'],
  ])('tsc refuses %s', (_what, text, code) => {
    const folder = plant({
      'src/a.ts': text,
      'src/b.ts': 'export type B = 1;\n',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json", "include": ["src"] }',
    });
    expect(run('tsc', ['-p', '.', '--pretty', 'false'], folder)).toContain(code);
  });
});
