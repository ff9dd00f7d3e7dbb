import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readLocale } from '../sessions/credentials.ts';
import { firstFiles } from './first-files.ts';
import { registerInstallable } from './installable.ts';
import { CAMERA_ALLOWED, pagePolicy } from './security-headers.ts';

/** Base path of a site's built files, as given to its build (Vite: `base`); one set of files serves every storefront. */
const filesOf = { '/admin/': '/admin/', '/s/': '/member-assets/' } as const;

export interface Site {
  /** Folder of the built pages: `index.html`, and hashed files under `assets/`. */
  readonly folder: string;
  /** Where its pages are: `/admin/…`, or `/s/<storefront>/…`. */
  readonly base: '/admin/' | '/s/';
}

/** The page that reads member codes with a camera; no other page may use it. */
const KIOSK = '/admin/kiosk';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * The page, never cached, with a fresh nonce where Vite would put one (scripts that add style elements read it from
 * `meta[property=csp-nonce]`), and with the names of the files that this path needs first.
 */
function pageSender({ folder }: Site): (request: FastifyRequest, reply: FastifyReply, path: string) => FastifyReply {
  const [, before, head, after] = /^(.*<head>)(.*)(<\/head>.*)$/s.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
  if (head === undefined) throw new Error(`${folder}/index.html has no <head>`);
  const first = firstFiles(folder);
  return (request, reply, path) => {
    const nonce = randomBytes(16).toString('base64');
    const files = first(path, readLocale(request.headers['accept-language']));
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(`${before}<meta property="csp-nonce" nonce="${nonce}">${head}${files}${after}`);
  };
}

const looksLikeFile = (path: string): boolean => /\.[A-Za-z0-9]+$/.test(path);

/** Serves one SPA: its built files, and the page for every path that does not name a file, because the client does the routing. */
export async function registerSite(app: FastifyInstance, site: Site): Promise<void> {
  const { folder, base } = site;
  const sendPage = pageSender(site);
  if (base === '/s/') registerInstallable(app, folder);
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      prefix: filesOf[base],
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
      if (path.startsWith('assets/') || looksLikeFile(path)) return reply.callNotFound();
      if (`${base}${path}` === KIOSK) void reply.header('permissions-policy', CAMERA_ALLOWED);
      return sendPage(request, reply, path);
    });
    const bare = base === '/admin/' ? '/admin' : '/s/:storefrontId(^[1-9]\\d{0,9}$)';
    scope.get(bare, (request, reply) => reply.redirect(`${request.url.split('?')[0]}/`, 308));
  });
}
