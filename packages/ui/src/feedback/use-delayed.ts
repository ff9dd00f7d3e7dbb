import { useEffect, useState } from 'react';

/** Whether something has gone on for longer than `ms`: what is quick shows no sign of work, which would only flicker. */
export function useDelayed(ms = 300): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
