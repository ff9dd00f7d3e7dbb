import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';

/** Time limit in ms, after which a page renders with what has arrived and shows what is still loading. */
const PATIENCE = 2_500;

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Continues in a new task, so that the browser can react to a finger in between. */
export const nextTask = (): Promise<void> => after(0);

/** Starts each in a new task. */
async function started(needs: readonly (() => Promise<unknown>)[]): Promise<Promise<unknown>[]> {
  const pending: Promise<unknown>[] = [];
  for (const need of needs) {
    await nextTask();
    pending.push(need());
  }
  return pending;
}

/**
 * Waits for everything that the first page of a visit needs, so that it renders once and complete instead of three times in parts (ADR
 * 0043). Until {@link firstViewDrawn}, pages that show cached data and refresh it use what has just arrived.
 */
export async function firstViewReady(client: ApolloClient, needs: readonly (() => Promise<unknown>)[]): Promise<void> {
  client.prioritizeCacheValues = true;
  // even when no page ever renders, for example after an error, later pages must refresh
  setTimeout(() => firstViewDrawn(client), 2 * PATIENCE);
  await Promise.race([started(needs).then((pending) => Promise.allSettled(pending)), after(PATIENCE)]);
}

/** Call it once the first page is rendered: from then on pages refresh their data when they open, and digits get their own font. */
export function firstViewDrawn(client: ApolloClient): void {
  const rest = (): void => {
    if (!client.prioritizeCacheValues) return;
    client.prioritizeCacheValues = false;
    void import('../theme/fonts.css');
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(rest, { timeout: 500 });
  else setTimeout(rest, 100);
}

/** Prefetches a page's query. The page finds the answer in the cache; if this fails, the page asks again and reports the failure. */
export async function askAhead<D, V extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<D, V>,
  variables: V,
): Promise<void> {
  await client.query({ query: document, variables, context: { ahead: true } } as ApolloClient.QueryOptions<D, V>).catch(() => undefined);
}
