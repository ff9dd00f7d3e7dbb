import { GraphQLError } from 'graphql';

/** The most expensive operation of our own sites costs 2,201 (all operators with their storefronts, for the palette). */
export const COST_LIMIT = 3_500;

/** Refuses an operation above the cost limit. The error gives both figures, so that a client knows how much to cut. */
export const costRefusal = (cost: number): GraphQLError | null =>
  cost <= COST_LIMIT
    ? null
    : new GraphQLError(`This operation may cost ${cost}, above the limit of ${COST_LIMIT}. Ask for shorter lists, or for fewer at once.`, {
        extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limit: COST_LIMIT, http: { status: 400 } },
      });
