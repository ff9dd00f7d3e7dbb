import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Viewer, VerifyViewer } from '@monban/subgraph-kit/viewer';
import { graphql, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { AnsweredViewer } from '../sessions/resolved-viewer.ts';
import type { Revocation } from '../sessions/revocations.ts';
import type { ExecuteInProcess, SubgraphEndpoint, SubgraphRequest } from '../transports/subgraph-transport.ts';
import { testSdl } from './test-graph.ts';

/** A request as a subgraph saw it. */
export interface Seen {
  readonly subgraph: SubgraphName;
  readonly operationName: string | undefined;
  readonly requestId: string;
  readonly viewer: Viewer;
}

/** State that the four test subgraphs share: sessions by token, and what happened. */
export interface TestState {
  readonly sessions: Map<string, Partial<AnsweredViewer>>;
  readonly seen: Seen[];
  /** Denials reported to identity. */
  readonly denied: { field: string; accountId: string | null }[];
  /** Operations that a subgraph abandoned because the caller disconnected. */
  aborted: number;
  /** Why a subgraph reports itself not ready. */
  readonly problems: Map<SubgraphName, readonly string[] | Promise<never>>;
  hear: ((revocation: Revocation) => void) | null;
}

interface Context {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly signal: AbortSignal | undefined;
  readonly extensions: Record<string, unknown>;
}

const visitor: AnsweredViewer = {
  realm: 'ANONYMOUS',
  role: null,
  locations: null,
  tenantId: 'tnt_1',
  storefrontId: null,
  accountId: null,
  sessionId: null,
  features: [],
  clockOffsetSeconds: 0,
  timeZone: 'UTC',
  sessionEnded: false,
  sessionEndsAt: null,
};

type Resolvers = Record<string, Record<string, (parent: never, args: never, context: Context) => unknown>>;

const resolversOf = (state: TestState): Record<SubgraphName, Resolvers> => ({
  identity: {
    Query: {
      viewer: (_p, _a, { viewer, requestId }) => ({ ...viewer, requestId }),
      people: () => [{ name: '田中', friends: [] }],
      friend: () => null,
      resolveViewer(_p, { surface, token }: { surface: string; token: string | null }, { viewer }) {
        if (viewer.realm !== 'SERVICE') throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
        const known = token === null ? {} : state.sessions.get(token);
        const storefrontId = surface.startsWith('s/') ? surface.slice(2) : null;
        const role = known?.realm === 'STAFF' ? 'OWNER' : null;
        return { ...visitor, role, storefrontId, sessionEnded: known === undefined, ...known };
      },
    },
    Mutation: {
      logIn(_p, { login }: { login: string }, { extensions }) {
        extensions['session'] = {
          set: `token-${login}`,
          maxAgeSeconds: 3600,
          ...(login === 'known' ? { knownBrowser: { set: 'mark-1', maxAgeSeconds: 7200 } } : {}),
        };
        state.sessions.set(`token-${login}`, { realm: 'STAFF', accountId: `acc_${login}`, sessionId: `ses_${login}` });
        return true;
      },
      logOut(_p, _a, { extensions, viewer }) {
        extensions['session'] = { clear: true };
        for (const [token, { sessionId }] of state.sessions) if (sessionId === viewer.sessionId) state.sessions.delete(token);
        return true;
      },
      confirmRegistration: () => true,
      noteDenial(_p, { field }: { field: string }, { viewer }) {
        state.denied.push({ field, accountId: viewer.accountId });
        return true;
      },
    },
  },
  contracts: {
    Query: {
      products: () => ['1', '2'].map((id) => ({ id, name: `商品${id}`, secret: 'nobody may see this' })),
      order: (_p, { productId }: { productId: string }) => ({ product: { id: productId } }),
      orders: () => ['1', 'gone'].map((id) => ({ product: { id } })),
      async slow(_p, _a, { signal }) {
        await sleep(60_000, undefined, { signal }).catch(() => undefined);
        state.aborted += 1;
        return 'late';
      },
      boom(_p, { how }: { how: string }) {
        if (how === 'http') throw new GraphQLError('odd', { extensions: { code: 'FORBIDDEN', http: { status: 418 }, sql: 'select 1' } });
        if (how === 'code') throw new GraphQLError('relation "seats" does not exist', { extensions: { code: '42P01' } });
        throw new Error('connect ECONNREFUSED /var/run/postgresql');
      },
    },
    Mutation: {
      createProduct: (_p, { name }: { name: string }) => ({ id: '3', name }),
      placeOrder: (_p, { productId }: { productId: string }) => ({ product: { id: productId } }),
    },
    Tariff: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
    Product: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `商品${id}` }) },
  },
  access: { Query: { locations: () => [{ name: '渋谷' }] } },
  billing: {
    // it has no data on deleted entities and reports errors for broken ones
    Tariff: {
      __resolveReference({ id }: { id: string }) {
        if (id === 'broken') throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
        return id === 'gone' ? null : { id, yen: 1000 };
      },
    },
    Product: { __resolveReference: ({ id }: { id: string }) => ({ id, price: Number(id) * 1000, cost: 1 }) },
  },
});

/** The four test subgraphs as functions. They refuse unsigned viewers, as the real ones do. */
export async function testSubgraphs(
  state: TestState,
  verifierOf: (name: SubgraphName) => Promise<VerifyViewer>,
  nowSeconds: () => number,
): Promise<Record<SubgraphName, ExecuteInProcess>> {
  const resolvers = resolversOf(state);
  const make = async (name: SubgraphName): Promise<ExecuteInProcess> => {
    const verify = await verifierOf(name);
    const schema: GraphQLSchema = buildSubgraphSchema([{ typeDefs: parse(testSdl[name]), resolvers: resolvers[name] as never }]);
    return async ({ query, variables, operationName, viewerToken, requestId, signal }: SubgraphRequest) => {
      const who = await verify(viewerToken, { query, variables, operationName }, nowSeconds());
      if (!who) return { errors: [{ message: 'no viewer', extensions: { code: 'UNAUTHENTICATED' } }] };
      state.seen.push({ subgraph: name, operationName, requestId, viewer: who.viewer });
      const extensions: Record<string, unknown> = {};
      const contextValue: Context = { viewer: who.viewer, requestId, signal, extensions };
      const { data, errors } = await graphql({ schema, source: query, contextValue, variableValues: variables, operationName });
      const shown = errors?.map((e) => ({ message: e.message, path: e.path, extensions: e.extensions }));
      return { data: data as Record<string, unknown> | null, ...(shown ? { errors: shown } : {}), extensions };
    };
  };
  return {
    identity: await make('identity'),
    contracts: await make('contracts'),
    access: await make('access'),
    billing: await make('billing'),
  };
}

export interface Served {
  readonly endpoint: SubgraphEndpoint;
  readonly server: Server;
}

/** Serves a test subgraph over HTTP in the same way as the real ones. */
export async function serveSubgraph(execute: ExecuteInProcess, problems: () => Promise<readonly string[]>): Promise<Served> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/readyz') return void response.writeHead((await problems()).length === 0 ? 200 : 503).end();
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const body = (await json(request)) as { query: string };
    const viewerToken = String(request.headers['x-monban-viewer']);
    const result = await execute({ ...body, viewerToken, requestId: String(request.headers['x-request-id']), signal: gone.signal });
    response.writeHead(200, { 'content-type': 'application/graphql-response+json' }).end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, endpoint: { kind: 'http', origins: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`] } };
}
