/** The operations that every setup runs, from one subgraph's own rows to all four subgraphs. */
export const operations = {
  contracts: '{ contracts(first: 20) { edges { node { id number state } } } }',
  contractsOfFour: `{ contracts(first: 20) { edges { node {
    id number state product { id name monthlyPrice { net { amount currency } } } holder { id name lastEntry { id at } }
  } } } }`,
  entries: `{ entries(first: 50) { edges { node {
    id at direction allowed code account { id name } product { id name } location { id name } device { id name }
  } } } }`,
} as const;

export type Operation = keyof typeof operations;

/** Keyed by the text that arrives. */
export const operationOf = new Map<string, Operation>(
  (Object.keys(operations) as Operation[]).map((operation) => [operations[operation], operation]),
);
