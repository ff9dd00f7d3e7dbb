// The stock setup: ApolloGateway with its own HTTP data source behind Apollo's standalone server, over Monban's subgraphs. It adds only
// what subgraphs require of every caller: the signature on the viewer.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloGateway, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
// our patched package does not load it along with everything else
import { RemoteGraphQLDataSource } from '@apollo/gateway/dist/datasources/RemoteGraphQLDataSource.js';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { systemClock } from '@monban/domain-kit';
import { type ServiceName, type ServiceKeys, type Viewer, viewerSigner } from '@monban/subgraph-kit';

export interface StockFacts {
  readonly port: number;
  readonly viewer: Viewer;
  readonly privateKey: ServiceKeys['privateKey'];
  readonly subgraphs: Readonly<Record<string, string>>;
}

const { port, viewer, privateKey, subgraphs } = JSON.parse(process.env['BENCH_FACTS']!) as StockFacts;
const sign = await viewerSigner('gateway', privateKey);

class SignedDataSource extends RemoteGraphQLDataSource {
  readonly #name: ServiceName;
  constructor(name: ServiceName, url: string) {
    super({ url });
    this.#name = name;
  }
  override async willSendRequest({ request }: GraphQLDataSourceProcessOptions): Promise<void> {
    const operation = { query: request.query!, variables: request.variables, operationName: request.operationName };
    const token = await sign(viewer, { to: this.#name, operation }, Math.floor(systemClock.now().epochMilliseconds / 1_000));
    request.http!.headers.set('x-monban-viewer', token);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(join(import.meta.dirname, '../../supergraph.graphql'), 'utf8'),
  buildService: ({ name }) => new SignedDataSource(name as ServiceName, `${subgraphs[name]}/graphql`),
});
const server = new ApolloServer({ gateway, csrfPrevention: false });
await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
process.send!('ready');
