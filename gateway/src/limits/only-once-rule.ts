import type { ValidationRule } from 'graphql';
import { reportLimit } from './report-limit.ts';

/**
 * Root fields with which secrets can be guessed may appear only once in a document; with aliases, one request could make many attempts
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
        if (seen.has(name)) reportLimit(context, `${name} may appear in a document only once.`);
        seen.add(name);
      },
    };
  };
