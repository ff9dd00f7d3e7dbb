import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe('every answer', () => {
  it.each(['/', '/graphql', '/app/graphql', '/healthz', '/readyz', '/nowhere', '/%E0%A4%A'])('of %s carries the headers', async (url) => {
    const { headers } = await gateway.app.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['server']).toBeUndefined();
  });

  it('of the API is never cached', async () => {
    expect((await gateway.ask('{ viewer { realm } }')).headers['cache-control']).toBe('no-store');
    expect((await gateway.ask('{ nope }')).headers['cache-control']).toBe('no-store');
  });

  it('omits HSTS over plain http', async () => {
    const plain = await startTestGateway({ deps: { security: 'localhost' } });
    expect((await plain.app.inject('/healthz')).headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });
});

describe('the explorer', () => {
  it('is for browsers, and its policy names its only script and style by hash', async () => {
    const page = await gateway.app.inject({ url: '/graphql', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const [tag, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const inline = [...page.body.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text]) => text!);
      expect(inline).toHaveLength(1);
      const hash = createHash('sha256').update(inline[0]!).digest('base64');
      expect(page.headers['content-security-policy']).toContain(`${directive} 'sha256-${hash}';`);
    }
    expect(page.body).not.toMatch(/https?:\/\//);
    expect(page.body).toContain('type Product');
    expect(page.body).not.toContain('secret');
  });

  it('does not exist on the endpoint of our sites', async () => {
    expect((await gateway.app.inject({ url: '/app/graphql', headers: { accept: 'text/html' } })).statusCode).toBe(405);
  });
});

it('/ redirects to the staff site', async () => {
  const { statusCode, headers } = await gateway.app.inject('/');
  expect([statusCode, headers['location']]).toEqual([302, '/admin/']);
});
