// A rule that never fires is worth nothing: each one meets a file that breaks it, in a small repository for the purpose.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Files, plant, run } from './plant.ts';
import { root } from './run-command.ts';

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
      'events-are-described-once',
      'subgraphs/contracts/src/seats/other.projection.ts',
      "import { z } from 'zod';\nexport const x = z.object({});\n",
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

  it('accept code that keeps to them', () => {
    expect(violations.filter(({ from }) => from in world)).toEqual([]);
  });
});
