import { randomUUID } from 'node:crypto';
import type { Operation, ServiceName, SignViewer, Viewer, VerifyViewer } from './viewer.ts';

/** What is signed and never arrives is forgotten, the oldest first. */
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
 * Tokens between services that share one process: nobody stands between them, so a token is a random name for what was signed, good for one
 * delivery. The same rules as for signatures (`viewerVerifier`): one receiver, one operation, and only the gateway speaks for people.
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

/** In one process an operation arrives as the very one that was sent. */
const isSame = (sent: Operation, received: Operation): boolean =>
  sent.query === received.query &&
  (sent.variables ?? null) === (received.variables ?? null) &&
  (sent.operationName ?? null) === (received.operationName ?? null);
