import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Counts, StepResult } from './progress.ts';
import { binary, type Ran, root, runCommand } from './run-command.ts';

/**
 * Runs a test runner that writes its result as JSON to a file, and counts. A runner that fails without a failed test (because it crashed,
 * or found no required test) counts as one failure.
 */
async function counted(run: (report: string) => Promise<Ran>, count: (report: unknown) => Counts, mayBeEmpty = false): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'monban-report-'));
  const file = join(folder, 'report.json');
  try {
    const { ok, output } = await run(file);
    const counts = await readFile(file, 'utf8').then(
      (text) => count(JSON.parse(text)),
      () => ({ passed: 0, failed: 0, skipped: 0 }),
    );
    const isEmpty = counts.passed + counts.failed === 0;
    const brokeDown = (!ok && counts.failed === 0) || (isEmpty && !mayBeEmpty);
    return { ...counts, failed: counts.failed + (brokeDown ? 1 : 0), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** One per file. */
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

/** Runs projects of vitest.config.ts; with words, only files with one of them in their path. */
export const vitest = (projects: readonly string[], words: readonly string[] = []): Promise<StepResult> =>
  counted(
    (report) => {
      const args = [
        'run',
        ...words,
        ...projects.flatMap((name) => ['--project', name]),
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...(words.length > 0 ? ['--passWithNoTests'] : []),
      ];
      return runCommand(binary('vitest'), args);
    },
    (report) => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as VitestReport;
      // A file that cannot be loaded fails without a failed test.
      const broken = testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
      );
      return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped: numPendingTests + numTodoTests };
    },
    words.length > 0,
  );

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Runs the browser tests against a platform that a task starts. */
export const playwright = (task: string, args: readonly string[]): Promise<StepResult> =>
  counted(
    (report) => {
      const program = join(root, 'packages', 'testkit', 'node_modules', '@playwright', 'test', 'cli.js');
      const config = join(root, 'packages', 'testkit', 'e2e', 'playwright.config.ts');
      return runCommand(process.execPath, [program, 'test', '-c', config, '--reporter=list,json', ...args], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        MONBAN_E2E_TASK: task,
      });
    },
    (report) => {
      const { expected, unexpected, flaky, skipped } = (report as PlaywrightReport).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
  );
