import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type GraphQLError, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { injectPolicies } from './inject-policies.ts';
import { publicContract } from './public-contract.ts';
import { publicCoordinates } from './public-coordinates.ts';
import type { SubgraphSource } from './read-subgraphs.ts';
import { type Policies, splitPolicies } from './split-policies.ts';

/** Everything that composition makes; each part is committed as a file beside this package's `src`. */
export interface ComposedGraph {
  /** The full graph, as `/app/graphql` executes it. */
  readonly supergraph: string;
  /** The graph as `/graphql` executes it: the same, with everything hidden that third parties may not use. */
  readonly publicSupergraph: string;
  /** What clients of `/graphql` see. */
  readonly publicApi: string;
  /** What our own SPAs see. */
  readonly appApi: string;
  readonly policies: Policies;
}

export type Composition = { readonly ok: true; readonly graph: ComposedGraph } | { readonly ok: false; readonly problems: string[] };

/** Builds the schema that clients see. Validates the supergraph first, so a contract that shows a field but hides its type fails here. */
function apiSchema(supergraphSdl: string): string {
  const schema = Supergraph.build(supergraphSdl, { validateSupergraph: true }).apiSchema().toGraphQLJSSchema();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

const messagesOf = (error: unknown): string[] => {
  const causes = (error as { causes?: readonly GraphQLError[] }).causes;
  return (causes ?? [error as Error]).map(({ message }) => message);
};

/**
 * Composes the subgraphs. Hints are problems too: they report that two subgraphs describe one thing differently, and nobody reads warnings.
 * Pure: no I/O.
 */
export function composeGraph(subgraphs: readonly SubgraphSource[]): Composition {
  const documents = subgraphs.map(({ name, sdl, policies }) => ({ name, typeDefs: injectPolicies(parse(sdl), policies) }));
  const composed = composeServices(documents.map(({ name, typeDefs }) => ({ name, url: `inproc:${name}`, typeDefs })));
  if (composed.errors) return { ok: false, problems: composed.errors.map(({ message }) => message) };
  if (composed.hints.length > 0) return { ok: false, problems: composed.hints.map((hint) => hint.toString()) };

  const { sdl, policies } = splitPolicies(composed.supergraphSdl);
  const publicSupergraph = publicContract(sdl, publicCoordinates(documents.map(({ typeDefs }) => typeDefs)));
  const supergraph = `${sdl}\n`;
  try {
    const appApi = apiSchema(supergraph);
    return {
      ok: true,
      graph: { supergraph, publicSupergraph: `${publicSupergraph}\n`, publicApi: apiSchema(publicSupergraph), appApi, policies },
    };
  } catch (error) {
    return { ok: false, problems: messagesOf(error).map((message) => `public contract: ${message}`) };
  }
}
