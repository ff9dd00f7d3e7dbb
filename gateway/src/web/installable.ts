import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { SERVICE_WORKER_POLICY } from './security-headers.ts';

/** Whether the storefront exists and what it is called; `null` when the name is unavailable at the moment. */
type Storefront = { readonly exists: false } | { readonly exists: true; readonly name: string | null };

const NAME = 'query StorefrontName($id: ID!) { storefront(id: $id) { name } }';
const ROUTE = '/s/:storefrontId(^[1-9]\\d{0,9}$)';

/** Asked as any stranger could: the name of a storefront is public. */
async function storefrontOf(app: FastifyInstance, id: string): Promise<Storefront> {
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: NAME, variables: { id } } });
  const { data, errors } = answer.json<{ data?: { storefront: { name: string } | null } | null; errors?: unknown }>();
  if (errors !== undefined || !data) return { exists: true, name: null };
  return data.storefront === null ? { exists: false } : { exists: true, name: data.storefront.name };
}

/**
 * Lets users install each storefront's site on the home screen on its own: serves a manifest with its name and scope, and the service
 * worker at the start of that scope. Both use the single built site.
 */
export function registerInstallable(app: FastifyInstance, folder: string): void {
  const manifestFile = join(folder, 'manifest.webmanifest');
  if (existsSync(manifestFile)) {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as { readonly name: string };
    app.get<{ Params: { storefrontId: string } }>(`${ROUTE}/manifest.webmanifest`, async (request, reply) => {
      const { storefrontId } = request.params;
      const storefront = await storefrontOf(app, storefrontId);
      if (!storefront.exists) return reply.callNotFound();
      const name = storefront.name ?? manifest.name;
      const scope = `/s/${storefrontId}/`;
      return reply
        .header('cache-control', storefront.name === null ? 'no-store' : 'public, max-age=3600')
        .type('application/manifest+json; charset=utf-8')
        .send(JSON.stringify({ ...manifest, id: scope, start_url: scope, scope, name, short_name: [...name].slice(0, 12).join('') }));
    });
  }
  const workerFile = join(folder, 'sw.js');
  if (existsSync(workerFile)) {
    const worker = readFileSync(workerFile, 'utf8');
    app.get(`${ROUTE}/sw.js`, (_request, reply) =>
      reply
        .header('content-security-policy', SERVICE_WORKER_POLICY)
        .header('cache-control', 'no-cache')
        .type('text/javascript; charset=utf-8')
        .send(worker),
    );
  }
}
