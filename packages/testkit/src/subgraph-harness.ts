export { expectFailure, expectRefusal, expectSuccess, outcomesOf, type Answer } from './subgraph/expectations.ts';
export { forbiddenToRun } from './subgraph/forbidden-statements.ts';
export { startTcpProxy, throughProxy, type TcpProxy } from './faults/tcp-proxy.ts';
export {
  emptyTestDatabase,
  startTestSubgraph,
  type Asker,
  type SentCommand,
  type SubgraphName,
  type TestEvent,
  type TestSubgraph,
  type TestTenant,
} from './subgraph/test-subgraph.ts';
