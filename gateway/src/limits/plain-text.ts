const NUL = '\u0000';
/** NUL as the document's language can spell it in a string; nobody needs the words themselves. */
const escapedNul = /\\u(?:0000|\{0+\})/;

const isPlain = (text: string): boolean => !text.includes(NUL) && text.isWellFormed();

/**
 * Whether everything in the parameters of a request is text that can be kept: no NUL, which PostgreSQL's text cannot hold, and no half
 * of a surrogate pair, which UTF-8 cannot. Walks without recursion: JSON may be as deep as its body is long.
 */
export function isPlainText(parameters: unknown): boolean {
  const left: unknown[] = [parameters];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && !isPlain(value)) return false;
    if (value !== null && typeof value === 'object') {
      for (const [key, inside] of Object.entries(value)) {
        if (!isPlain(key)) return false;
        left.push(inside);
      }
    }
  }
  const { query } = (parameters ?? {}) as { query?: unknown };
  return typeof query !== 'string' || !escapedNul.test(query);
}
