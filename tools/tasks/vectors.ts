import { readFileSync } from 'node:fs';
import { runSuite, SUITE_NAMES, UnusableVectors } from '../vectors/run-suite.ts';

/** `npm run vectors -- SUITE FILE`: exits with 0 only if all cases pass. */
function main(args: readonly string[]): number {
  const [suite, file] = args;
  if (suite === undefined || file === undefined || args.length > 2) {
    console.error(`usage: npm run vectors -- SUITE FILE\nsuites: ${SUITE_NAMES.join(', ')}`);
    return 1;
  }
  if (!SUITE_NAMES.includes(suite)) {
    console.error(`vectors: unknown suite "${suite}"; known: ${SUITE_NAMES.join(', ')}`);
    return 1;
  }
  try {
    const { passed, failures } = runSuite(suite, readFileSync(file, 'utf8'));
    for (const failure of failures) console.log(failure);
    console.log(`${passed} passed, ${failures.length} failed`);
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UnusableVectors) && !isFileError(error)) throw error;
    console.error(`vectors: ${file}: ${error.message}`);
    return 1;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

process.exitCode = main(process.argv.slice(2));
