import type { StepResult } from './progress.ts';
import type { Ran } from './run-command.ts';

/** Counts a program that passes or fails as a whole as one test. */
export const oneTest = (run: () => Promise<Ran>) => async (): Promise<StepResult> => {
  const { ok, output } = await run();
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output };
};
