export type CannotStartCode =
  | 'ALREADY_RUNNING'
  | 'DATA_DIRECTORY'
  | 'BINARIES_MISSING'
  | 'NO_UNPRIVILEGED_USER'
  | 'INITDB_FAILED'
  | 'SERVER_FAILED'
  | 'SETTING';

/** Why the embedded platform cannot start, in a sentence for the person who started it (F20: within 10 s). */
export class CannotStart extends Error {
  readonly code: CannotStartCode;

  constructor(code: CannotStartCode, message: string) {
    super(message);
    this.name = 'CannotStart';
    this.code = code;
  }
}
