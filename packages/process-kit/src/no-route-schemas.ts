const refuse = (): never => {
  throw new Error('Monban uses no JSON schemas on routes, so their validator is not loaded');
};

/**
 * The `schemaController` of every Fastify server here: without it each server loads a JSON schema compiler that no route uses, a tenth of a
 * service's start time.
 */
export const noRouteSchemas = { compilersFactory: { buildValidator: refuse, buildSerializer: refuse } };
