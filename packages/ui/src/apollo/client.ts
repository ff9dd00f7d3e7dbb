import { ApolloClient, InMemoryCache, type TypePolicies } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { graphLink, type GraphLinkSettings } from './graph-link.ts';

export interface GraphSettings extends GraphLinkSettings {
  readonly possibleTypes: Record<string, string[]>;
  readonly typePolicies?: TypePolicies;
}

/** Whether the API refused because nobody is logged in. */
export const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');

/** Client of `/app/graphql` with its cache. */
export function graphClient({ possibleTypes, typePolicies, ...link }: GraphSettings): ApolloClient {
  return new ApolloClient({
    link: graphLink(link),
    cache: new InMemoryCache({
      possibleTypes,
      // There is one viewer at a time: the answer of logIn replaces `viewer`.
      typePolicies: { Viewer: { keyFields: [] }, ...typePolicies },
    }),
    dataMasking: true,
    devtools: { enabled: false },
  });
}
