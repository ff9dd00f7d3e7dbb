/** Work that a process does again and again while it runs. */
export interface Repeated {
  /** Begins no more, and waits for what is at work. */
  stop(): Promise<void>;
}

/** Does the work at this pace, never twice at once. A failure is told and the next turn comes all the same. */
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
