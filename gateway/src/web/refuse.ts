import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { type ErrorCode, isErrorCode, statusOf } from '../graph/error-codes.ts';

const mediaType = (accept: string | undefined): string =>
  accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json; charset=utf-8'
    : 'application/json; charset=utf-8';

/** Answers a request that never reaches the engine in the engine's own format. */
export function refuse(request: FastifyRequest, reply: FastifyReply, code: ErrorCode, message: string): FastifyReply {
  const extensions = code === 'INTERNAL' ? { code, requestId: request.id } : { code };
  return reply
    .code(statusOf(code))
    .header('cache-control', 'no-store')
    .type(mediaType(request.headers.accept))
    .send(JSON.stringify({ errors: [{ message, extensions }] }));
}

export function refuseWith(request: FastifyRequest, reply: FastifyReply, { message, extensions }: GraphQLError): FastifyReply {
  const code = extensions['code'];
  return refuse(request, reply, isErrorCode(code) ? code : 'INTERNAL', message);
}

/** Rephrases what Fastify refuses by itself (body too large, not JSON, …); everything else is a bug. */
export function refuseError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode === 413) return refuse(request, reply, 'PAYLOAD_TOO_LARGE', 'The body is larger than 100 kB.');
  if (statusCode === 415) return refuse(request, reply, 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return refuse(request, reply, 'BAD_REQUEST', 'The request is malformed.');
  request.log.error({ err: error }, 'error outside of operations');
  return refuse(request, reply, 'INTERNAL', 'Something went wrong on our side.');
}
