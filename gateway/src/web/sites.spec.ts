import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

const root = mkdtempSync(join(tmpdir(), 'monban-sites-'));
const script = `console.log('${'x'.repeat(2000)}')`;

function build(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html><head><title>${name}</title></head></html>`);
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js'), script);
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets', 'main-1a2b3c.js.map'), '{}');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, '.env'), 'SECRET=1');
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify({ name: '会員証', display: 'standalone' }));
  writeFileSync(join(folder, 'sw.js'), '// worker');
  return folder;
}

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    deps: {
      sites: [
        { folder: build('admin'), base: '/admin/' },
        { folder: build('member'), base: '/s/' },
      ],
    },
  });
});
afterAll(async () => {
  await gateway.close();
  rmSync(root, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => gateway.app.inject({ url, headers });

describe('pages', () => {
  it.each([
    ['/admin/', 'admin'],
    ['/admin/products/prd_1?tab=x', 'admin'],
    ['/s/87465/', 'member'],
    ['/s/87465/contracts', 'member'],
  ])('%s is the page of %s', async (url, title) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(answer.body).toContain(`<title>${title}</title>`);
  });

  it.each([
    ['/admin/kiosk', true],
    ['/admin/kiosk?x=1', true],
    ['/admin/', false],
    ['/admin/kiosk/x', false],
    ['/admin/entries', false],
    ['/s/87465/', false],
    ['/s/87465/kiosk', false],
  ])('%s may use the camera: %s', async (url, may) => {
    expect((await get(url)).headers['permissions-policy']).toContain(may ? 'camera=(self)' : 'camera=()');
  });

  it('carry a nonce that the policy names, a new one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('/admin/');
        const nonce = /nonce="([^"]+)"/.exec(answer.body)![1]!;
        expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  });

  it.each(['/s/87465/', '/admin/'])('of %s have a policy without a hole', async (url) => {
    const policy = String((await get(url)).headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|http:|https:/);
    expect(policy).toContain("script-src 'self'; ");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
  });

  it.each(['/s/0/', '/s/abc/', '/s/87465x/contracts', '/s/'])('%s is not a page', async (url) =>
    expect((await get(url)).statusCode).toBe(404),
  );

  it.each([
    ['/admin', '/admin/'],
    ['/s/87465', '/s/87465/'],
  ])('%s redirects to %s', async (url, location) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.headers['location']]).toEqual([308, location]);
  });
});

describe('files', () => {
  it.each(['/admin/assets/main-1a2b3c.js', '/member-assets/assets/main-1a2b3c.js'])('%s is cached for ever', async (url) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, script, 'public, max-age=31536000, immutable']);
  });

  it('are sent compressed when they were built so', async () => {
    const answer = await get('/admin/assets/main-1a2b3c.js', { 'accept-encoding': 'br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.rawPayload.length).toBeLessThan(200);
  });

  it('without a hash are asked for again', async () => {
    expect((await get('/member-assets/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/admin/assets/gone-000000.js',
    '/admin/gone.js',
    '/s/87465/assets/x.js',
    '/member-assets/index.html',
    '/member-assets/',
    '/admin/index.html',
    '/admin/assets/main-1a2b3c.js.map',
    '/admin/.env',
    '/admin/../member/index.html',
    '/admin/%2e%2e/member/favicon.svg',
    '/admin/assets/..%2f..%2fmember/favicon.svg',
  ])('%s is not a page', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });
});

describe('a storefront’s site on the home screen', () => {
  it('has a manifest with its own scope, and the default name while the storefront’s is unavailable', async () => {
    const answer = await get('/s/87465/manifest.webmanifest');
    expect(answer.headers['content-type']).toContain('application/manifest+json');
    expect(answer.headers['cache-control']).toBe('no-store');
    const scope = '/s/87465/';
    expect(answer.json()).toEqual({ name: '会員証', short_name: '会員証', display: 'standalone', id: scope, start_url: scope, scope });
  });

  it('has a service worker that is always revalidated and may fetch from its own origin only', async () => {
    const answer = await get('/s/87465/sw.js');
    expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, '// worker', 'no-cache']);
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
  });

  it('does not exist for the staff site', async () => {
    expect((await get('/admin/sw.js')).statusCode).toBe(200);
  });
});
