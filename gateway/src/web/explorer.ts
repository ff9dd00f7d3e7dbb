import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';

const file = (name: string): string => readFileSync(join(import.meta.dirname, 'explorer', name), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The page behind `/graphql` in a browser: the public schema to read, and a place to try queries. A single response that loads nothing
 * else; its one script and one style sheet are named by hash.
 */
export function explorerPage(publicApi: string): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const style = file('explorer.css');
  const script = file('explorer.js');
  const html = file('explorer.html')
    .replace('<!--style-->', () => `<style>${style}</style>`)
    .replace('<!--script-->', () => `<script>${script}</script>`)
    .replace('<!--schema-->', () => escape(publicApi.replace(/^#.*\n/, '')));
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return (_request, reply) =>
    reply.header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}
