import { useEffect, useState } from 'react';

interface Copy {
  /** For two seconds after it was copied. */
  readonly copied: boolean;
  readonly copy: () => void;
}

/** Puts `value` on the clipboard. */
export function useCopy(value: string): Copy {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  // A browser that refuses leaves the button as it was: what is to be copied stands beside it.
  return {
    copied,
    copy: () =>
      void navigator.clipboard
        .writeText(value)
        .then(() => setCopied(true))
        .catch(() => undefined),
  };
}
