/** What this package needs of a logger; pino's satisfies it, and so does `console`. */
export type Log = {
  info(message: string): void;
  warn(message: string): void;
};
