import { useEffect, useEffectEvent } from 'react';

/** Calls back when a new record appears at the head of the feed, but not for the first load. */
export function useNewsAt(head: string | undefined, onNews: () => void): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    if (head !== undefined) tell();
  }, [head]);
}
