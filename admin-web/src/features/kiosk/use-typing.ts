import { type RefObject, useEffect } from 'react';

/** Characters typed anywhere go to the field: a USB reader types wherever the focus happens to be. */
export function useTyping(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const catchKey = (event: KeyboardEvent): void => {
      const isCharacter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      // focused before the key acts, so that the very first character is in it
      if (isCharacter && document.activeElement !== field.current) field.current?.focus();
    };
    window.addEventListener('keydown', catchKey, { capture: true });
    return () => window.removeEventListener('keydown', catchKey, { capture: true });
  }, [field]);
}
