import { type RefObject, useEffect } from 'react';

/** Sends characters typed anywhere to the field: a USB reader types wherever the focus happens to be. */
export function useTyping(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      const isCharacter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      // focus before the key takes effect, so that the very first character arrives too
      if (isCharacter && document.activeElement !== field.current) field.current?.focus();
    };
    window.addEventListener('keydown', catchKey, { capture: true });
    return () => window.removeEventListener('keydown', catchKey, { capture: true });
  }, [field]);
}
