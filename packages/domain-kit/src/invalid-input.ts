/** One field that cannot be taken as it is. `path` names it as the caller wrote it: `plans[0].bands[1].days`. */
export interface Issue {
  readonly path: string;
  /** Stable, for programs: `OUT_OF_RANGE`, `NO_SUCH_DATE`, … */
  readonly code: string;
  /** For people who read logs and the command line; screens translate `code`. */
  readonly message: string;
}

/** Input that no rule can judge. Every rule refuses it before it decides anything. */
export interface InvalidInput {
  readonly code: 'INVALID_INPUT';
  /** Never empty. */
  readonly issues: readonly Issue[];
}

export function invalidInput(...issues: readonly Issue[]): InvalidInput {
  return { code: 'INVALID_INPUT', issues };
}
