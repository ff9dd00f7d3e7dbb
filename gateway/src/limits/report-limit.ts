import { GraphQLError, type ValidationContext } from 'graphql';

/** Reported as a validation error; `limit` tells it from the others. */
export const reportLimit = (context: ValidationContext, message: string): void =>
  context.reportError(new GraphQLError(message, { extensions: { limit: true } }));
