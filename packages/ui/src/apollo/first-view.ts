import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';

/** After this a page is drawn with what is there, and shows what it still waits for, in ms. */
const PATIENCE = 2_500;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Goes on in a task of its own, so that the browser may answer a finger in between. */
export const nextTask = (): Promise<void> => after(0);

/** Starts each in a task of its own. */
async function started(needs: readonly (() => Promise<unknown>)[]): Promise<Promise<unknown>[]> {
  const pending: Promise<unknown>[] = [];
  for (const need of needs) {
    await nextTask();
    pending.push(need());
  }
  return pending;
}

/**
 * Waits for all that the first page of a visit needs, so that it is drawn once and whole instead of three times in parts (ADR 0043). Pages
 * that show what is known and renew it take what has just come, until {@link firstViewDrawn}.
 */
export async function firstViewReady(client: ApolloClient, needs: readonly (() => Promise<unknown>)[]): Promise<void> {
  client.prioritizeCacheValues = true;
  // where nothing is ever drawn as a page, an error say, what comes after is renewed all the same
  setTimeout(() => firstViewDrawn(client), 2 * PATIENCE);
  await Promise.race([started(needs).then((pending) => Promise.allSettled(pending)), after(PATIENCE)]);
}

/** To be called once the first page is drawn: from now on what a page shows is renewed when it opens, and figures get their own font. */
export function firstViewDrawn(client: ApolloClient): void {
  const rest = (): void => {
    if (!client.prioritizeCacheValues) return;
    client.prioritizeCacheValues = false;
    void import('../theme/fonts.css');
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(rest, { timeout: 500 });
  else setTimeout(rest, 100);
}

/** Asks what a page will ask, before it is there. The page finds it in the cache; when this fails, it asks itself and says so. */
export async function askAhead<D, V extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<D, V>,
  variables: V,
): Promise<void> {
  await client.query({ query: document, variables, context: { ahead: true } } as ApolloClient.QueryOptions<D, V>).catch(() => undefined);
}
