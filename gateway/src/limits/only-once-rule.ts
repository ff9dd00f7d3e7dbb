import type { ValidationRule } from 'graphql';
import { reportLimit } from './report-limit.ts';

/**
 * Root fields at which secrets can be guessed stand in a document once: under aliases, one request would be many attempts
 * (`design/trust.md` 5, 21).
 */
export const onlyOnceRule =
  (fields: readonly string[]): ValidationRule =>
  (context) => {
    const seen = new Set<string>();
    return {
      Field(node) {
        const name = node.name.value;
        if (!fields.includes(name) || context.getParentType() !== context.getSchema().getMutationType()) return;
        if (seen.has(name)) reportLimit(context, `${name} may stand in a document only once.`);
        seen.add(name);
      },
    };
  };
