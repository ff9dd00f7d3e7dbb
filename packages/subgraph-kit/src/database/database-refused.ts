import { CannotStart } from '@monban/process-kit';

/** A service must not or cannot run on this database; the message is for the operator. */
export class DatabaseRefused extends CannotStart {
  constructor(message: string, options?: ErrorOptions) {
    super('DATABASE_REFUSED', message, options);
  }
}
