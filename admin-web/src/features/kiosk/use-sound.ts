import { useEffect, useState } from 'react';
import { wakeSound } from './chime.ts';

/** Whether the tablet may already make sounds; the first touch or key press anywhere allows it. */
export function useSound(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    if (awake) return undefined;
    const wake = (): void => void wakeSound().then(setAwake);
    window.addEventListener('pointerdown', wake);
    window.addEventListener('keydown', wake);
    // allowed immediately on a managed tablet, or after a reload by touch
    wake();
    return () => {
      window.removeEventListener('pointerdown', wake);
      window.removeEventListener('keydown', wake);
    };
  }, [awake]);
  return awake;
}
