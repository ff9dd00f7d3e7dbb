import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAhead, firstViewDrawn, firstViewReady } from './first-view.ts';

const query = gql`
  query Session {
    viewer
  }
`;

/** A client whose server answers or fails; records how often it was asked and in what context. */
function client(answer: 'answers' | 'fails') {
  const asked: unknown[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        asked.push(operation.getContext()['ahead']);
        if (answer === 'fails') return observer.error(new Error('503'));
        observer.next({ data: { viewer: 'me' } });
        observer.complete();
      }),
  );
  return { asked, client: new ApolloClient({ link, cache: new InMemoryCache() }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('first page of a visit', () => {
  it('renders when everything has arrived or failed', async () => {
    const ready = firstViewReady(client('answers').client, [() => Promise.resolve(), () => Promise.reject(new Error('gone'))]);
    await vi.advanceTimersByTimeAsync(10);
    await expect(ready).resolves.toBeUndefined();
  });

  it('renders after 2.5 s with what has arrived', async () => {
    let drawn = false;
    void firstViewReady(client('answers').client, [() => new Promise(() => undefined)]).then(() => (drawn = true));
    await vi.advanceTimersByTimeAsync(2_499);
    expect(drawn).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(drawn).toBe(true);
  });

  it('uses prefetched answers once, and refreshes only what opens later', async () => {
    const { client: graph, asked } = client('answers');
    const ready = firstViewReady(graph, [() => askAhead(graph, query, {})]);
    await vi.advanceTimersByTimeAsync(10);
    await ready;
    const open = async (): Promise<void> => {
      const page = graph.watchQuery({ query, fetchPolicy: 'cache-and-network' }).subscribe(() => undefined);
      await vi.advanceTimersByTimeAsync(10);
      page.unsubscribe();
    };
    await open();
    expect(asked).toEqual([true]);
    firstViewDrawn(graph);
    await vi.advanceTimersByTimeAsync(600);
    await open();
    expect(asked).toEqual([true, undefined]);
  });

  it('starts refreshing in the end even when no page was rendered', async () => {
    const { client: graph } = client('answers');
    void firstViewReady(graph, []);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(graph.prioritizeCacheValues).toBe(false);
  });

  it('asks again when a prefetch failed', async () => {
    const { client: graph, asked } = client('fails');
    await expect(askAhead(graph, query, {})).resolves.toBeUndefined();
    expect(asked).toEqual([true]);
    await expect(graph.query({ query })).rejects.toThrow('503');
  });
});
