/** Work that a process repeats while it runs. */
export interface Repeated {
  /** Starts no further run, and waits for the current one. */
  stop(): Promise<void>;
}

/** Repeats the work at this pace, never twice at once. Reports a failure and continues with the next turn. */
export function repeat(everyMs: number, work: () => Promise<void>, onFailure: (error: Error) => void): Repeated {
  let working: Promise<void> | null = null;
  const timer = setInterval(() => {
    working ??= work()
      .catch(onFailure)
      .finally(() => (working = null));
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
