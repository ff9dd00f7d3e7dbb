import { buildASTSchema, type GraphQLSchema, isInterfaceType, isObjectType, isUnionType, parse } from 'graphql';

/** Names of all types of objects that meet a type condition. */
export type TypesMeeting = (condition: string) => ReadonlySet<string>;

function namesIn(schema: GraphQLSchema, condition: string): string[] {
  const type = schema.getType(condition);
  if (isUnionType(type)) return type.getTypes().map(({ name }) => name);
  if (!isInterfaceType(type)) return [];
  const { objects, interfaces } = schema.getImplementations(type);
  return [...objects, ...interfaces].map(({ name }) => name);
}

/**
 * Type conditions of what fetches require. They may name types that clients do not see, so the whole graph is read, but only once a
 * condition names something else than an object of the API.
 */
export function typesMeeting(api: GraphQLSchema, supergraphSdl: string): TypesMeeting {
  let whole: GraphQLSchema | undefined;
  return (condition) => {
    if (isObjectType(api.getType(condition))) return new Set([condition]);
    whole ??= buildASTSchema(parse(supergraphSdl, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
    return new Set([condition, ...namesIn(whole, condition)]);
  };
}
