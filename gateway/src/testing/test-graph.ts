import { composeGraph } from '../compose/compose-graph.ts';
import type { GraphFiles } from '../compose/graph-files.ts';
import type { PolicyMap, SubgraphName } from '../compose/read-subgraphs.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@tag", "@inaccessible", "@policy", "@shareable", "@listSize"])\n`;

/** A small graph of four subgraphs with the features of the real one: an entity, a session, policies, a public part. */
export const testSdl: Readonly<Record<SubgraphName, string>> = {
  identity: `${head}
    type Person @tag(name: "public") {
      name: String!
      friends(first: Int = 5): [Person!]! @listSize(assumedSize: 100, slicingArguments: ["first"])
    }
    type Viewer @tag(name: "public") { realm: String! surface: String! tenantId: ID accountId: ID locale: String! ip: String requestId: String! }
    type ResolvedViewer @inaccessible {
      realm: String! role: String locations: [ID!] tenantId: ID storefrontId: ID accountId: ID sessionId: ID features: [String!]! clockOffsetSeconds: Int! timeZone: String! sessionEnded: Boolean! sessionEndsAt: String
    }
    type Query {
      viewer: Viewer @tag(name: "public")
      people(first: Int = 20): [Person!] @listSize(assumedSize: 100, slicingArguments: ["first"]) @tag(name: "public")
      friend(of: ID): Friend
      resolveViewer(surface: String!, token: String): ResolvedViewer! @inaccessible
    }
    type Friend { name: String! friend: Friend }
    type Mutation {
      logIn(login: String!): Boolean! @tag(name: "public")
      logOut: Boolean! @tag(name: "public")
      confirmRegistration(token: String!): Boolean!
      noteDenial(field: String!): Boolean! @inaccessible
    }`,
  contracts: `${head}
    type Product @key(fields: "id") @tag(name: "public") { id: ID! name: String! secret: String @tag(name: "internal") }
    type Query {
      products: [Product!] @tag(name: "public")
      slow: String
      boom(how: String!): String
      order(productId: ID!): Order
      orders: [Order!]! @listSize(assumedSize: 10)
    }
    type Order { product: Tariff! }
    type Tariff @key(fields: "id") { id: ID! }
    type Mutation { createProduct(name: String!): Product placeOrder(productId: ID!): Order! }`,
  access: `${head}
    type Location @tag(name: "public") { name: String! }
    type Query { locations: [Location!] @tag(name: "public") }`,
  billing: `${head}
    type Product @key(fields: "id") { id: ID! price: Int @tag(name: "public") cost: Int }
    type Tariff @key(fields: "id") { id: ID! yen: Int! }`,
};

const policies: Partial<Record<SubgraphName, PolicyMap>> = {
  contracts: { 'Query.products': [['realm:STAFF'], ['realm:CUSTOMER']], 'Mutation.createProduct': [['realm:STAFF']] },
};

let composed: GraphFiles | null = null;

/** The composed test graph. */
export const testGraph = (): GraphFiles => (composed ??= composeTestGraph());

function composeTestGraph(): GraphFiles {
  const names = Object.keys(testSdl) as SubgraphName[];
  const composition = composeGraph(names.map((name) => ({ name, sdl: testSdl[name], policies: policies[name] ?? {} })));
  if (!composition.ok) throw new Error(composition.problems.join('\n'));
  return composition.graph;
}
