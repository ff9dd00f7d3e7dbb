import type { Clock } from '@monban/domain-kit';
import { openReplicas } from '@monban/process-kit';
import { unavailable } from './errors.ts';
import { type TenantClock, viewerOfTenant } from './tenants/tenant-clock.ts';
import type { ServiceName, SignViewer } from './viewer.ts';

/** A message from one service to another: a document for the receiver's own schema, signed. The same over both transports. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
  readonly viewerToken: string;
  readonly requestId: string;
  readonly signal?: AbortSignal | undefined;
}
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}
export type Execute = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** The subject of a command: a tenant with its clock, by which the receiver dates its effects; null before a tenant is known. */
export interface CommandAbout {
  readonly tenant: TenantClock | null;
  readonly requestId: string;
  /** How long to wait for the answer; milliseconds. */
  readonly deadlineMs?: number;
}

/** Calls another service in the name of this one. Throws when it cannot be reached or refuses. */
export type SendCommand = <T>(to: ServiceName, query: string, variables: Record<string, unknown>, about: CommandAbout) => Promise<T>;

/** A command that hangs is worse than one that fails, because a person is waiting for it. */
const usualDeadlineMs = 5_000;

/** The answer, or a rejection as soon as nobody waits for it any more, even if the transport does not notice. */
async function answeredBy<T>(answer: Promise<T>, deadline: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(deadline.reason as Error), { once: true });
  });
  return Promise.race([answer, late]);
}

/** Sends over HTTP to the replicas of a service (`http://host:port`). */
export function httpExecute(origins: readonly string[]): Execute {
  const replicas = openReplicas(origins);
  return async ({ viewerToken, requestId, signal = AbortSignal.timeout(usualDeadlineMs), ...body }) => {
    const { text } = await replicas.post({
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'x-monban-viewer': viewerToken,
        'x-request-id': requestId,
      },
      body: JSON.stringify(body),
      signal,
      repeatable: body.query.startsWith('query'),
    });
    return JSON.parse(text) as SubgraphResponse;
  };
}

/**
 * The error for a command that was not executed: an outage behind the receiver stays an outage, so that the caller retries; the rest is a
 * bug.
 */
function refused(to: ServiceName, { errors }: SubgraphResponse): Error {
  const { message = 'no data', extensions } = errors?.[0] ?? {};
  const code = extensions?.['code'];
  const cause = new Error(`${to} refused a command (${typeof code === 'string' ? code : 'no code'}): ${message}`);
  return code === 'SERVICE_UNAVAILABLE' ? Object.assign(unavailable(), { cause }) : cause;
}

export function commandSender(facts: { sign: SignViewer; clock: Clock; peers: (name: ServiceName) => Execute | undefined }): SendCommand {
  return async <T>(to: ServiceName, query: string, variables: Record<string, unknown>, about: CommandAbout) => {
    const execute = facts.peers(to);
    if (!execute) throw unavailable();
    const operation = { query, variables };
    const viewerToken = await facts.sign(
      {
        realm: 'SERVICE',
        surface: 'service',
        storefrontId: null,
        accountId: null,
        sessionId: null,
        features: [],
        ...viewerOfTenant(about.tenant),
        ip: null,
        client: null,
      },
      { to, operation },
      Math.floor(facts.clock.now().epochMilliseconds / 1000),
    );
    let answer: SubgraphResponse;
    try {
      const signal = AbortSignal.timeout(about.deadlineMs ?? usualDeadlineMs);
      answer = await answeredBy(execute({ ...operation, viewerToken, requestId: about.requestId, signal }), signal);
    } catch (cause) {
      throw Object.assign(unavailable(), { cause });
    }
    if (answer.errors?.length || !answer.data) throw refused(to, answer);
    return answer.data as T;
  };
}
