import { defineConfig } from 'vitest/config';

const notOurs = ['**/node_modules/**', '**/dist/**', '.toolchain/**', '.cache/**', '.data/**'];

// Unit tests know nothing outside their file; specs run on a real PostgreSQL; `checks` runs the checks on planted violations.
export default defineConfig({
  // What Node itself would load; vite prefers the `module` build, and two copies of graphql refuse to work together.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // Two cores are what CI has; the specs share one PostgreSQL.
    maxWorkers: 2,
    exclude: notOurs,
    // Everything is passed in, so a mock of a module is a sign of a missing argument; spies are put back after each test.
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'spec',
          include: ['**/*.spec.ts'],
          exclude: [...notOurs, 'tools/checks/**'],
          globalSetup: ['packages/testkit/src/vitest/postgres-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'checks', include: ['tools/checks/**/*.spec.ts'], testTimeout: 60_000 },
      },
    ],
  },
});
