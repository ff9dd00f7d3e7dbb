import { randomUUID } from 'node:crypto';
import type { Operation, ServiceName, SignViewer, Viewer, VerifyViewer } from './viewer.ts';

/** Forgets tokens that never arrive, the oldest first. */
const mostUnderWay = 10_000;

interface UnderWay {
  readonly issuer: ServiceName;
  readonly viewer: Viewer;
  readonly to: ServiceName;
  readonly operation: Operation;
}

/** Signs as one service, verifies as one receiver. */
export interface Viewers {
  readonly sign: SignViewer;
  readonly verify: VerifyViewer;
}

/**
 * Tokens between services that share one process. The messages cannot be tampered with, so a token is a random name for what would have
 * been signed, valid for one delivery. The rules are those of signatures (`viewerVerifier`): one receiver, one operation, and only the
 * gateway speaks for people.
 */
export function viewersInProcess(): (service: ServiceName) => Viewers {
  const underWay = new Map<string, UnderWay>();
  return (service) => ({
    sign(viewer, { to, operation }) {
      const token = randomUUID();
      underWay.set(token, { issuer: service, viewer, to, operation });
      if (underWay.size > mostUnderWay) underWay.delete(underWay.keys().next().value!);
      return Promise.resolve(token);
    },
    verify(token, operation) {
      const signed = underWay.get(token);
      if (signed?.to !== service || !isSame(signed.operation, operation)) return Promise.resolve(null);
      underWay.delete(token);
      const { issuer, viewer } = signed;
      return Promise.resolve(issuer === 'gateway' || viewer.realm === 'SERVICE' ? { issuer, viewer } : null);
    },
  });
}

/** Within one process the receiver gets the very operation object that was sent. */
const isSame = (sent: Operation, received: Operation): boolean =>
  sent.query === received.query &&
  (sent.variables ?? null) === (received.variables ?? null) &&
  (sent.operationName ?? null) === (received.operationName ?? null);
