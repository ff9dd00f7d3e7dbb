import { defineConfig } from 'vitest/config';

/** The tests that prove the rules; properties run fewer times, because every mutant runs them. */
export default defineConfig({
  test: {
    include: [
      'subgraphs/access/src/**/*.test.ts',
      'subgraphs/billing/src/{licences,invoices}/**/*.test.ts',
      'subgraphs/contracts/src/{seats,guests}/**/*.test.ts',
      'packages/domain-kit/src/**/*.test.ts',
      'tools/vectors/*.test.ts',
    ],
    env: { PROPERTY_RUNS: '20' },
  },
});
