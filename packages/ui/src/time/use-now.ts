import { useEffect, useState } from 'react';
import { deviceTime } from './browser-clock.ts';

/** The device's time, updated every `everyMs` and whenever the page becomes visible again. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(deviceTime);
  useEffect(() => {
    const renew = (): void => setNow(deviceTime());
    const timer = setInterval(renew, everyMs);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [everyMs]);
  return now;
}
