import { GraphQLError, type ValidationContext } from 'graphql';

/** Reports a validation error; `limit` distinguishes it from the others. */
export const reportLimit = (context: ValidationContext, message: string): void =>
  context.reportError(new GraphQLError(message, { extensions: { limit: true } }));
