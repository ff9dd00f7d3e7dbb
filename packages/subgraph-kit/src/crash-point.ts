/** Marks a step of a use case that must be whole or not at all, wherever the process dies. */
export type CrashPoint = (step: string) => void;

export const noCrash: CrashPoint = () => undefined;

/** Dies at the named step as a power cut would: no handler runs, nothing is flushed. */
export const crashAt =
  (named: string): CrashPoint =>
  (step) => {
    if (step === named) process.kill(process.pid, 'SIGKILL');
  };
