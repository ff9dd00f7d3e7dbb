/** Prints a line as each step ends. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface StepResult extends Counts {
  /** Printed when the step failed. */
  readonly output: string;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** `3 passed, 0 failed`, with skipped tests only when there are any. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Whether the run is a success: something ran and nothing failed. */
export const succeeded = ({ passed, failed }: Counts): boolean => failed === 0 && passed > 0;

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step and prints its name, result and duration, plus its own output when it failed. A step that throws has failed. */
export async function step(name: string, run: () => Promise<StepResult>): Promise<Counts> {
  const start = performance.now();
  const result = await run().catch((error: unknown): StepResult => ({ ...nothing, failed: 1, output: `${String(error)}\n` }));
  const mark = result.failed > 0 ? '✗' : '✓';
  console.log(`${mark} ${name}  ${seconds(start)}${result.passed + result.failed + result.skipped > 1 ? `  ${summary(result)}` : ''}`);
  if (result.failed > 0) console.log(result.output.trimEnd().replaceAll(/^/gm, '  '));
  return { passed: result.passed, failed: result.failed, skipped: result.skipped };
}
