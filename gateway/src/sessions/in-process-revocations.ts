import type { Revocation, RevocationSource } from './revocations.ts';

/** Identity in this process: hands every revocation to the function it is given, and answers how to stop. */
export type ListenInProcess = (hear: (revocation: Revocation) => void) => () => void;

/** Revocations from identity in the same process; such a stream is never down. */
export const inProcessRevocations = (listen: ListenInProcess): RevocationSource => ({
  subscribe(listener) {
    const stop = listen((revocation) => listener.onRevoked(revocation));
    listener.onUp();
    return stop;
  },
});
