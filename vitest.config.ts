import { lingui } from '@lingui/vite-plugin';
import { defineConfig } from 'vitest/config';

const web = ['admin-web/**', 'member-web/**', 'packages/ui/**'];
/** Limit in seconds for promises about faults. */
const clocked = ['confirmation', 'faults', 'revocation', 'rolling'].map((name) => `tools/platform/${name}.spec.ts`);
const notOurs = ['**/node_modules/**', '**/dist/**', '.toolchain/**', '.cache/**', '.data/**'];

// Unit tests touch nothing outside their file; specs run on a real PostgreSQL; `checks` runs the checks on planted violations.
export default defineConfig({
  // The conditions that Node uses; vite prefers the `module` build, and two copies of graphql refuse to work together.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // CI has two cores, and the specs share one PostgreSQL.
    maxWorkers: 2,
    maxConcurrency: 2,
    exclude: notOurs,
    // Dependencies are arguments, so mocking a module is a sign of a missing one; spies are restored after each test.
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // pure functions: files cannot affect one another
        test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...notOurs, ...web], testTimeout: 20_000, isolate: false },
      },
      {
        extends: true,
        // Messages are macros until the apps' build expands them.
        plugins: [lingui({ macroTransform: true, cwd: 'member-web' })],
        test: { name: 'web', include: web.map((folder) => `${folder}/*.test.{ts,tsx}`) },
      },
      {
        extends: true,
        test: {
          name: 'spec',
          include: ['**/*.spec.ts'],
          exclude: [...notOurs, 'tools/checks/**', 'tools/platform/**'],
          globalSetup: ['packages/testkit/src/vitest/postgres-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Whole platforms, two at a time.
        test: {
          name: 'platform',
          include: ['tools/platform/**/*.spec.ts'],
          exclude: [...notOurs, ...clocked],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Whole platforms whose tests measure time: one at a time, after the others.
        test: {
          name: 'clocked',
          include: clocked,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'checks', include: ['tools/checks/**/*.spec.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
