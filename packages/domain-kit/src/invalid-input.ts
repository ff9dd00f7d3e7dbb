/** One field with an unusable value. `path` names it as the caller wrote it: `plans[0].bands[1].days`. */
export interface Issue {
  readonly path: string;
  /** Stable, for programs: `OUT_OF_RANGE`, `NO_SUCH_DATE`, … */
  readonly code: string;
  /** For people who read logs and the command line; screens translate `code`. */
  readonly message: string;
}

/** Input on which rules cannot decide. Every rule refuses it first. */
export interface InvalidInput {
  readonly code: 'INVALID_INPUT';
  /** Never empty. */
  readonly issues: readonly Issue[];
}

export function invalidInput(...issues: readonly Issue[]): InvalidInput {
  return { code: 'INVALID_INPUT', issues };
}
