import type { FastifyRequest } from 'fastify';

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // the engine reports what is wrong with it
    return text;
  }
}

/** The parameters of a GraphQL request, from the body or from the query string of a GET. */
export function requestParameters(request: FastifyRequest): unknown {
  if (request.method !== 'GET') return request.body;
  const { variables, extensions, ...rest } = Object.fromEntries(new URL(request.url, 'http://-').searchParams);
  return {
    ...rest,
    ...(variables === undefined ? {} : { variables: jsonOrText(variables) }),
    ...(extensions === undefined ? {} : { extensions: jsonOrText(extensions) }),
  };
}
