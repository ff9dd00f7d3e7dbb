/** One answer of the graph, with everything needed to understand it. */
export interface Answer<T> {
  readonly data: T | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
  readonly status: number;
  readonly requestId: string | null;
}

/** The operation failed; the message shows its variables and its answer. */
export class UnexpectedAnswer extends Error {
  /** Codes of the errors in the answer. */
  readonly codes: readonly (string | undefined)[];

  constructor(what: string, query: string, variables: object, answer: object) {
    super(`${what}\n${query.trim()}\nvariables ${JSON.stringify(variables)}\nanswer ${JSON.stringify(answer, null, 1)}`);
    this.codes = ((answer as Partial<Answer<unknown>>).errors ?? []).map(({ extensions }) => extensions?.code);
  }
}

/** Codes by which the platform says that a later attempt may succeed. */
const outageCodes: readonly (string | undefined)[] = ['SERVICE_UNAVAILABLE', 'SESSION_UNAVAILABLE'];
/** System errors for a connection that was refused or cut. */
const cutConnections: readonly unknown[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/**
 * Whether an operation failed because of an outage, which the platform reported or a refused or cut connection shows. Every other error is
 * a bug, even during an outage; so is an answer that never comes.
 */
export function isOutage(error: unknown): boolean {
  if (error instanceof UnexpectedAnswer) return error.codes.length > 0 && error.codes.every((code) => outageCodes.includes(code));
  return error instanceof TypeError && cutConnections.includes((error.cause as NodeJS.ErrnoException | undefined)?.code);
}
