import { GraphQLError, type ValidationContext } from 'graphql';

/** Reported as a validation error (the rules' own way, throwing, would answer 500); `limit` tells it from the others. */
export const reportLimit = (context: ValidationContext | null, message: string): void =>
  context?.reportError(new GraphQLError(message, { extensions: { limit: true } }));
