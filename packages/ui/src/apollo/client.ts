import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { getOperationName } from '@apollo/client/utilities/internal';

export interface GraphSettings {
  /** The site this page belongs to: `admin` or `s/<storefront>`; names the session's cookie and guards against CSRF. */
  readonly surface: string;
  /** Ids of persisted operations by name (`graph.gen.ts`). */
  readonly operationIds: Readonly<Record<string, string>>;
  readonly possibleTypes: Record<string, string[]>;
  readonly typePolicies?: TypePolicies;
  /** Language in which messages of the API are wanted. */
  readonly language: () => string;
  /** Called when a request needed a session and there is none any more. */
  readonly onSignedOut: () => void;
}

/** Whether the API refused because nobody is logged in. */
export const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED');

/** Client of `/app/graphql`. Operations go by their hash; only a server that does not know one gets its text. */
export function graphClient(settings: GraphSettings): ApolloClient {
  const identify = new SetContextLink(({ headers }) => ({
    headers: { ...(headers as object), 'x-monban-surface': settings.surface, 'accept-language': settings.language() },
  }));
  const notice = new ErrorLink(({ error }) => {
    if (isSignedOut(error)) settings.onSignedOut();
  });
  const persist = new PersistedQueryLink({
    generateHash: (document) => {
      const name = getOperationName(document);
      const id = name === undefined ? undefined : settings.operationIds[name];
      if (id === undefined) throw new Error(`operation ${name ?? 'without a name'} is not in the manifest: run codegen`);
      return id;
    },
  });
  return new ApolloClient({
    link: ApolloLink.from([identify, notice, persist, new HttpLink({ uri: '/app/graphql', credentials: 'same-origin' })]),
    cache: new InMemoryCache({
      possibleTypes: settings.possibleTypes,
      // One viewer at a time: what logIn answers is what `viewer` holds.
      typePolicies: { Viewer: { keyFields: [] }, ...settings.typePolicies },
    }),
    dataMasking: true,
    devtools: { enabled: false },
  });
}
