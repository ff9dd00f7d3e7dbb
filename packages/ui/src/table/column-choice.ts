/** Columns that the user has hidden, as the device remembers them: only keys that the list has, and never its first one. */
export function readHidden(stored: string | null, keys: readonly string[]): readonly string[] {
  if (stored === null) return [];
  try {
    const read: unknown = JSON.parse(stored);
    return Array.isArray(read) ? keys.slice(1).filter((key) => read.includes(key)) : [];
  } catch {
    return [];
  }
}
