import type { FastifyInstance } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { SubgraphRequest, SubgraphResponse } from '../commands.ts';
import type { RequestContext } from '../context.ts';
import { formatError } from '../errors.ts';

/** Runs a document for one request; errors leave masked. */
export async function runDocument(engine: FastifyInstance, request: SubgraphRequest, ctx: RequestContext): Promise<SubgraphResponse> {
  const mask = (error: GraphQLError) =>
    formatError(error, request.requestId, (err) => ctx.log.error({ err, operation: request.operationName }, 'bug behind an answer'));
  const extensions = (): object => (Object.keys(ctx.extensions).length > 0 ? { extensions: ctx.extensions } : {});
  try {
    const { data, errors } = await engine.graphql(request.query, { request: ctx } as never, request.variables ?? {}, request.operationName);
    return {
      data: data ?? null,
      ...(errors?.length ? { errors: errors.map((e) => mask(e)) } : {}),
      ...extensions(),
    };
  } catch (refusal) {
    // the document did not parse or validate; the engine throws these together
    const errors = (refusal as { errors?: GraphQLError[] }).errors ?? [refusal as GraphQLError];
    return { errors: errors.map(mask) };
  }
}
