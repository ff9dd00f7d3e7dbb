import type { Failure } from '../failures.ts';

/** What a step before the transaction gives instead of its value when it ends here. */
export class Refused {
  readonly failure: Failure<string>;

  constructor(failure: Failure<string>) {
    this.failure = failure;
  }
}
