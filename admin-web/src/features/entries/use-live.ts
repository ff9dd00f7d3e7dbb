import { useEffect, useEffectEvent } from 'react';

/** Calls when something new is at the head of the feed; not for the first thing that is there. */
export function useNewsAt(head: string | undefined, onNews: () => void): void {
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    if (head !== undefined) tell();
  }, [head]);
}
