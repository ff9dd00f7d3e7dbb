// A rule that never fires is worth nothing: each one meets a file that breaks it, in a small repository of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binary, root } from './run-command.ts';

type Files = Readonly<Record<string, string>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files and our configuration, in which a checker can run. */
function plant(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'monban-planted-'));
  made.push(folder);
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json', 'tools/checks'])
    cpSync(join(root, file), join(folder, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const run = (program: string, args: readonly string[], cwd: string): string => {
  const { stdout } = spawnSync(binary(program), args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  return stdout;
};

describe('lint', () => {
  const tsconfig = '{ "extends": "../../tsconfig.base.json", "include": ["src"] }';
  const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['monban(no-wall-clock)', 'date-now.ts', 'export const at = Date.now();\n'],
    ['monban(no-wall-clock)', 'date-now-in-brackets.ts', "export const at = globalThis.Date['now']();\n"],
    ['monban(no-wall-clock)', 'new-date.ts', 'export const at = new Date();\n'],
    ['monban(no-wall-clock)', 'date-called.ts', 'export const at = Date();\n'],
    ['monban(no-wall-clock)', 'temporal-now.ts', 'export const at = Temporal.Now.instant();\n'],
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

  it('lets the clock, entry points and configuration do what only they may', () => {
    expect(findings.filter(({ filename }) => Object.keys(allowed).some((path) => filename.endsWith(path)))).toEqual([]);
  });
});

describe('dependency rules', () => {
  const pkg = (name: string, dependencies: readonly string[] = []): string =>
    JSON.stringify({
      name,
      type: 'module',
      exports: { '.': './src/index.ts' },
      dependencies: Object.fromEntries(dependencies.map((each) => [each, 'workspace:*'])),
    });
  const world: Files = {
    'packages/domain-kit/package.json': pkg('@monban/domain-kit'),
    'packages/domain-kit/src/index.ts': 'export const ok = 1;\n',
    'packages/embedded/package.json': pkg('@monban/embedded'),
    'packages/embedded/src/index.ts': 'export const start = 1;\n',
    'packages/testkit/package.json': pkg('@monban/testkit'),
    'packages/testkit/src/index.ts': 'export const world = 1;\n',
    'subgraphs/contracts/package.json': pkg('@monban/contracts', ['@monban/domain-kit']),
    'subgraphs/contracts/src/seats/domain/seat-ledger.ts':
      "export { ok } from '@monban/domain-kit';\nexport { seatState } from './seat-state.ts';\n",
    'subgraphs/contracts/src/seats/domain/seat-state.ts': 'export const seatState = 1;\n',
    'subgraphs/contracts/src/seats/seat.entity.ts': 'export const seat = 1;\n',
    'subgraphs/access/package.json': pkg('@monban/access'),
    'subgraphs/access/src/codes/code.ts': 'export const code = 1;\n',
    'gateway/package.json': pkg('@monban/gateway'),
    'gateway/src/app.ts': 'export const gateway = 1;\n',
    'tools/package.json': pkg('@monban/tools', ['@monban/embedded']),
    'tools/tasks/start.ts': "import { start } from '@monban/embedded';\nexport const s = start;\n",
    'admin-web/package.json': pkg('@monban/admin-web'),
    'admin-web/src/features/seats/seats.ts': 'export const seats = 1;\n',
    'member-web/package.json': pkg('@monban/member-web'),
    'member-web/src/app.ts': 'export const app = 1;\n',
  };
  const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['no-circular', 'gateway/src/a.ts', "import { b } from './b.ts';\nexport const a = (): unknown => b;\n"],
    [
      'domain-is-pure',
      'subgraphs/contracts/src/seats/domain/entity.ts',
      "import { seat } from '../seat.entity.ts';\nexport const x = seat;\n",
    ],
    [
      'domain-is-pure',
      'subgraphs/contracts/src/seats/domain/type.ts',
      "import type { seat } from '../seat.entity.ts';\nexport type X = typeof seat;\n",
    ],
    [
      'domain-is-pure',
      'subgraphs/contracts/src/seats/domain/node.ts',
      "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
    ],
    ['domain-is-pure', 'subgraphs/contracts/src/seats/domain/library.ts', "import { parse } from 'graphql';\nexport const x = parse;\n"],
    ['domain-kit-is-pure', 'packages/domain-kit/src/file.ts', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n"],
    [
      'subgraphs-stand-alone',
      'subgraphs/contracts/src/other.ts',
      "import { code } from '../../access/src/codes/code.ts';\nexport const x = code;\n",
    ],
    [
      'subgraphs-know-no-gateway',
      'subgraphs/contracts/src/gateway.ts',
      "import { gateway } from '../../../gateway/src/app.ts';\nexport const x = gateway;\n",
    ],
    [
      'gateway-knows-no-subgraph',
      'gateway/src/subgraph.ts',
      "import { code } from '../../subgraphs/access/src/codes/code.ts';\nexport const x = code;\n",
    ],
    [
      'packages-know-no-app',
      'packages/domain-kit/src/app.ts',
      "import { app } from '../../../member-web/src/app.ts';\nexport const x = app;\n",
    ],
    [
      'apps-and-services-meet-on-the-wire',
      'member-web/src/service.ts',
      "import { gateway } from '../../gateway/src/app.ts';\nexport const x = gateway;\n",
    ],
    [
      'features-never-import-each-other',
      'admin-web/src/features/entries/entries.ts',
      "import { seats } from '../seats/seats.ts';\nexport const x = seats;\n",
    ],
    [
      'embedded-only-from-tools-and-testkit',
      'gateway/src/embedded.ts',
      "import { start } from '../../packages/embedded/src/index.ts';\nexport const x = start;\n",
    ],
    [
      'testkit-only-from-tests',
      'gateway/src/testkit.ts',
      "import { world } from '../../packages/testkit/src/index.ts';\nexport const x = world;\n",
    ],
    [
      'packages-by-their-name',
      'gateway/src/by-path.ts',
      "import { ok } from '../../packages/domain-kit/src/index.ts';\nexport const x = ok;\n",
    ],
    ['not-resolvable', 'gateway/src/nowhere.ts', "import { x } from './nowhere-at-all.ts';\nexport const y = x;\n"],
    ['declared-dependencies', 'gateway/src/undeclared.ts', "import { parse } from 'graphql';\nexport const x = parse;\n"],
  ];

  let violations: readonly { rule: { name: string }; from: string }[] = [];
  beforeAll(() => {
    const folder = plant({
      ...world,
      ...Object.fromEntries(planted.map(([, path, text]) => [path, text])),
      'gateway/src/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
    });
    rmSync(join(folder, 'tools/checks'), { recursive: true });
    for (const [user, used] of [
      ['subgraphs/contracts', 'domain-kit'],
      ['tools', 'embedded'],
    ] as const) {
      mkdirSync(join(folder, user, 'node_modules/@monban'), { recursive: true });
      symlinkSync(join(folder, 'packages', used), join(folder, user, 'node_modules/@monban', used), 'junction');
    }
    const args = [
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'gateway',
      'subgraphs',
      'packages',
      'admin-web',
      'member-web',
      'tools',
    ];
    violations = (JSON.parse(run('depcruise', args, folder)) as { summary: { violations: typeof violations } }).summary.violations;
  });

  it.each(planted)('%s finds %s', (rule, path) => {
    expect(violations.filter(({ from }) => from === path).map((each) => each.rule.name)).toContain(rule);
  });

  it('leave alone what keeps to them', () => {
    expect(violations.filter(({ from }) => from in world)).toEqual([]);
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
    found = JSON.parse(run('eslint', ['--format=json', 'subgraphs/*/src/**/*.graphql'], folder)) as typeof found;
  });

  it.each(planted)('%s finds %s', (rule, name) => {
    const file = found.find(({ filePath }) => filePath.endsWith(`${name}.graphql`));
    expect(file?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('leaves alone what keeps to the rules', () => {
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
