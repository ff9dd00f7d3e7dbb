/** Marks a step of a use case that must happen completely or not at all, even if the process dies here. */
export type CrashPoint = (step: string) => void;

export const noCrash: CrashPoint = () => undefined;

/** Dies at the named step as in a power cut: no handler runs, nothing is flushed. */
export const crashAt =
  (named: string): CrashPoint =>
  (step) => {
    if (step === named) process.kill(process.pid, 'SIGKILL');
  };
