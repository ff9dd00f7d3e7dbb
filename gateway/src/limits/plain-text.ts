const NUL = '\u0000';
/** NUL in any escape of the document language. No legitimate request contains it. */
const escapedNul = /\\u(?:0000|\{0+\})/;

const isPlain = (text: string): boolean => !text.includes(NUL) && text.isWellFormed();

/**
 * Whether all text in the parameters of a request can be stored: without NUL, which PostgreSQL's text cannot hold, and without unpaired
 * surrogates, which UTF-8 cannot encode. Walks without recursion, because JSON may be nested as deep as its body is long.
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
