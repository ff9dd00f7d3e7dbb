import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from './security-headers.ts';

/** Stands in the built `index.html` wherever the nonce of the answer belongs (Vite: `html.cspNonce`). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export interface Site {
  /** Folder of the built pages, with `index.html` and hashed files under `assets/`. */
  readonly folder: string;
  /** Path of the site, as its build was told (Vite: `base`): `/admin/` or `/s/`. */
  readonly base: '/admin/' | '/s/';
  /** Whether the site has made its peace with Trusted Types. */
  readonly trustedTypes?: boolean;
}

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The page, with a fresh nonce and never kept: a nonce is good for one answer. */
function pageSender({ folder, trustedTypes = false }: Site): (reply: FastifyReply) => FastifyReply {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return (reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce, trustedTypes))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_PLACEHOLDER, nonce));
  };
}

const looksLikeFile = (path: string): boolean => /\.[A-Za-z0-9]+$/.test(path);

/**
 * Serves one SPA: its files below `base`, and the page for every other path that names no file, for the routes live in the client.
 * The members' pages stand below `/s/<storefront>/`, their files for all storefronts below `/s/`.
 */
export async function registerSite(app: FastifyInstance, site: Site): Promise<void> {
  const { folder, base } = site;
  const sendPage = pageSender(site);
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: base,
      serveDotFiles: false,
      index: false,
      preCompressed: true,
      wildcard: false,
      globIgnore: ['**/index.html', '**/*.br', '**/*.gz', '**/*.map'],
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', path.includes('/assets/') ? IMMUTABLE : 'no-cache'),
    });
    const route = base === '/admin/' ? '/admin/*' : '/s/:storefrontId(^[1-9]\\d{0,9}$)/*';
    scope.get(route, (request, reply) => {
      const path = (request.params as { '*': string })['*'];
      return path.startsWith('assets/') || looksLikeFile(path) ? reply.callNotFound() : sendPage(reply);
    });
    const bare = base === '/admin/' ? '/admin' : '/s/:storefrontId(^[1-9]\\d{0,9}$)';
    scope.get(bare, (request, reply) => reply.redirect(`${request.url.split('?')[0]}/`, 308));
  });
}
