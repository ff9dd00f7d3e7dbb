import { useEffect, useState } from 'react';
import { wakeSound } from './chime.ts';

/** Whether the tablet may make sounds already; the first touch or key anywhere lets it. */
export function useSound(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    if (awake) return undefined;
    const wake = (): void => void wakeSound().then(setAwake);
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
    // allowed at once where the tablet is managed, or after a reload that was touched
    wake();
    return () => {
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wake);
    };
  }, [awake]);
  return awake;
}
