export type CannotStartCode =
  | 'ALREADY_RUNNING'
  | 'BINARIES_MISSING'
  | 'DATABASE_REFUSED'
  | 'DATA_DIRECTORY'
  | 'DEMO_IN_PRODUCTION'
  | 'INITDB_FAILED'
  | 'NO_UNPRIVILEGED_USER'
  | 'PORT_TAKEN'
  | 'SERVER_FAILED'
  | 'SERVICE_ENDED'
  | 'SETTING';

/** Why a process of Monban cannot start, in a sentence for the person who started it (F20: within 10 s). */
export class CannotStart extends Error {
  readonly code: CannotStartCode;

  constructor(code: CannotStartCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotStart';
    this.code = code;
  }
}
