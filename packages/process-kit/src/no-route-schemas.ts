const refuse = (): never => {
  throw new Error('No route of Monban has a JSON schema: what checks one is not loaded');
};

/**
 * Fastify's `schemaController` of every server: without it each of them loads and starts a JSON schema compiler that no route asks for, a
 * tenth of the start of a service.
 */
export const noRouteSchemas = { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } };
