import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Policies } from '../compose/split-policies.ts';
import { limitRules } from './document-limits.ts';

const committed = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const schema = buildSchema(committed('app-api.graphql'));
const policies = JSON.parse(committed('policy.json')) as Policies;
const open = Object.keys(schema.getMutationType()!.getFields()).filter((name) => !policies[`Mutation.${name}`]);

describe('a mutation open to strangers', () => {
  it('is recognised by the absence of a policy', () => expect(open).toContain('logIn'));

  it.each(open)('may appear in a document only once: %s', (name) => {
    expect(validate(schema, parse(`mutation { a: ${name} }`), limitRules)).toEqual([]);
    const refused = validate(schema, parse(`mutation { a: ${name} b: ${name} }`), limitRules);
    expect(refused.map(({ message }) => message)).toEqual([`${name} may appear in a document only once.`]);
  });
});
