/** The part of a logger that this package needs; pino and `console` both provide it. */
export type Log = {
  info(message: string): void;
  warn(message: string): void;
};
