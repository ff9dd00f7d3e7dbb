import { useEffect, useState } from 'react';

interface Copy {
  /** True for two seconds after copying. */
  readonly copied: boolean;
  readonly copy: () => void;
}

/** Copies `value` to the clipboard. */
export function useCopy(value: string): Copy {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  // If the browser refuses, the button stays as it was; the text is visible beside it.
  return {
    copied,
    copy: () =>
      void navigator.clipboard
        .writeText(value)
        .then(() => setCopied(true))
        .catch(() => undefined),
  };
}
