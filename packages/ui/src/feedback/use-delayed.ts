import { useEffect, useState } from 'react';

/** Whether something has taken longer than `ms`; a quick action shows no progress, which would only flicker. */
export function useDelayed(ms = 300): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
