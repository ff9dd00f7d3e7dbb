import type { Clock } from '@monban/domain-kit';
import type { Operation, SignViewer, Viewer } from '@monban/subgraph-kit/viewer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import { type Credentials, LONGEST_TOKEN, readCredentials, readLocale } from '../sessions/credentials.ts';
import { readClient } from '../sessions/client-family.ts';
import { type ResolvedViewer, stranger } from '../sessions/resolved-viewer.ts';
import { cookieAttributes, cookieName, knownBrowserCookie, type Security } from '../sessions/session-cookie.ts';
import { SessionUnavailable, type ViewerCache } from '../sessions/viewer-cache.ts';
import { refusal } from './error-codes.ts';
import type { GatewayContext } from './gateway-context.ts';

export interface OpenRequestFacts {
  readonly viewers: ViewerCache;
  readonly signViewer: SignViewer;
  readonly clock: Clock;
  readonly security: Security;
  readonly log: Logger;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
};

/** Aborted when the connection closes before the answer has been sent. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

async function resolve(viewers: ViewerCache, { surface, token, isBearer }: Credentials): Promise<ResolvedViewer> {
  // bearer tokens of third parties, who name no surface, will come with OAuth
  if (surface === null && isBearer) throw refusal('UNAUTHENTICATED', 'This token is not valid.');
  if (surface === null || (surface === 'admin' && token === null)) return stranger;
  try {
    return await viewers.find(surface, token);
  } catch (error) {
    if (error instanceof SessionUnavailable)
      throw refusal('SESSION_UNAVAILABLE', 'Your session cannot be checked at the moment. Try again soon.');
    throw error;
  }
}

/** The request as plugins and data sources see it, and what to do with the cookie after the answer. */
export function openRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  facts: OpenRequestFacts,
): { context: GatewayContext; settleSession: () => void } {
  const { viewers, signViewer, clock, security, log } = facts;
  const credentials = readCredentials({ headers: request.headers, cookies: request.cookies }, security);
  const { surface, token, isBearer } = credentials;
  const session: GatewayContext['session'] = { change: null };

  const viewer = once(async (): Promise<Viewer> => {
    const { sessionEnded, sessionEndsAt: _, ...resolved } = await resolve(viewers, credentials);
    if (sessionEnded && isBearer) throw refusal('UNAUTHENTICATED', 'This session has ended.');
    if (sessionEnded) session.change ??= { clear: true };
    const { 'accept-language': language, 'user-agent': agent } = request.headers;
    return { ...resolved, surface: surface ?? 'admin', locale: readLocale(language), ip: request.ip, client: readClient(agent) };
  });
  const knownBrowser = (surface && request.cookies[knownBrowserCookie(surface, security)]) ?? null;
  const viewerToken = async (to: SubgraphName, operation: Operation): Promise<string> => {
    const who = await viewer();
    const told = to === 'identity' && knownBrowser !== null && knownBrowser.length <= LONGEST_TOKEN ? { ...who, knownBrowser } : who;
    return signViewer(told, { to, operation }, Math.floor(clock.now().epochMilliseconds / 1000));
  };

  const settleSession = (): void => {
    if (!session.change || surface === null) return;
    if (token !== null) viewers.forget(surface, token);
    const name = cookieName(surface, security);
    if ('set' in session.change) {
      const { set, maxAgeSeconds, knownBrowser: known } = session.change;
      void reply.setCookie(name, set, { ...cookieAttributes(security), maxAge: maxAgeSeconds });
      if (known)
        void reply.setCookie(knownBrowserCookie(surface, security), known.set, {
          ...cookieAttributes(security),
          maxAge: known.maxAgeSeconds,
        });
    } else void reply.clearCookie(name, cookieAttributes(security));
  };

  return { context: { requestId: request.id, log, surface, signal: signalOf(reply), viewer, viewerToken, session }, settleSession };
}
