import { CannotStart } from '@monban/process-kit';

/** A database that a service must not or cannot run on, in a sentence for the operator. */
export class DatabaseRefused extends CannotStart {
  constructor(message: string, options?: ErrorOptions) {
    super('DATABASE_REFUSED', message, options);
  }
}
