import { isTimeZone } from '@monban/domain-kit';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from '../errors.ts';

const text = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : null);

/** A scalar that travels as text; `parse` throws or returns null for invalid text. */
function textScalar(name: string, parse: (value: string) => unknown): GraphQLScalarType {
  const read = (value: unknown): unknown => {
    if (typeof value === 'string' && value.length <= 2_048) {
      try {
        const parsed = parse(value);
        if (parsed !== null) return parsed;
      } catch {
        // refused below
      }
    }
    throw badInput(`Not a valid ${name}.`);
  };
  return new GraphQLScalarType({ name, serialize: (value) => String(value), parseValue: read, parseLiteral: (node) => read(text(node)) });
}

const safeInt = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw badInput('Not a SafeInt.');
};

/** The scalars of kit.graphql. Forms validate e-mail addresses, so that the message appears beside the field. */
export const scalars = {
  Date: textScalar('Date', (value) => Temporal.PlainDate.from(value)),
  Instant: textScalar('Instant', (value) => Temporal.Instant.from(value)),
  TimeZone: textScalar('TimeZone', (value) => (isTimeZone(value) ? value : null)),
  EmailAddress: textScalar('EmailAddress', (value) => value),
  Url: textScalar('Url', (value) => (/^https?:$/.test(new URL(value).protocol) ? value : null)),
  SafeInt: new GraphQLScalarType({
    name: 'SafeInt',
    serialize: safeInt,
    parseValue: safeInt,
    parseLiteral: (node) => safeInt(node.kind === Kind.INT ? Number(node.value) : null),
  }),
  Json: new GraphQLScalarType({ name: 'Json', serialize: (value) => value, parseValue: (value) => value }),
};
