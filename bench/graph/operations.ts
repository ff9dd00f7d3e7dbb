/** What every road is asked, from one subgraph's own rows to all four subgraphs. */
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

/** By the text that arrives. */
export const operationOf = new Map<string, Operation>(
  (Object.keys(operations) as Operation[]).map((operation) => [operations[operation], operation]),
);
