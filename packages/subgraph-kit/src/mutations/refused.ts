import type { Failure } from '../failures.ts';

/** Returned by a step before the transaction, in place of its value, to end the mutation with a refusal. */
export class Refused {
  readonly failure: Failure<string>;

  constructor(failure: Failure<string>) {
    this.failure = failure;
  }
}
