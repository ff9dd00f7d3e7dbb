import { GraphQLError } from 'graphql';

/** The dearest operation of our own sites costs 2,201 (all operators and their storefronts, for the palette). */
export const COST_LIMIT = 3_500;

/** Refuses an operation that may cost more than anybody's; the answer says both figures, so that a client can ask for less. */
export const costRefusal = (cost: number): GraphQLError | null =>
  cost <= COST_LIMIT
    ? null
    : new GraphQLError(`This operation may cost ${cost}, more than ${COST_LIMIT}. Ask for shorter lists, or for fewer at once.`, {
        extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limit: COST_LIMIT, http: { status: 400 } },
      });
