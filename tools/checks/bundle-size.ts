import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Ran } from './run-command.ts';

/** Scripts that an app loads before it shows anything, gzipped, in units of 1024 bytes (stack.md, Web). */
const budgets: Readonly<Record<string, number>> = { 'admin-web': 290, 'member-web': 175 };

/** Addresses of the scripts that a page of Vite's loads at once: its entry, and what the entry imports, which Vite has preloaded. */
export function firstScripts(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const loads = /^<script\b/.test(tag) || /\brel="?modulepreload\b/.test(tag);
    const address = /\b(?:src|href)="?([^"\s>]+\.js)\b/.exec(tag)?.[1];
    return loads && address !== undefined ? [address] : [];
  });
}

/** The file behind an address; what stands before it is the base that the app is served under. */
function fileOf(dist: string, address: string): string {
  const parts = address.split('/');
  const path = parts.map((_, i) => join(dist, ...parts.slice(i))).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`${dist} has no ${address}`);
  return path;
}

/** Compares the built apps with their budgets; an app that was not built is over it. */
export async function bundleSizes(root: string): Promise<Ran> {
  const lines = Object.entries(budgets).map(([app, budget]) => {
    const dist = join(root, app, 'dist');
    const page = join(dist, 'index.html');
    if (!existsSync(page)) return { ok: false, line: `${app}: not built` };
    const files = firstScripts(readFileSync(page, 'utf8')).map((address) => fileOf(dist, address));
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1024;
    return { ok: files.length > 0 && size <= budget, line: `${app}: ${size.toFixed(1)} KB of ${budget} KB in ${files.length} files` };
  });
  return { ok: lines.every(({ ok }) => ok), output: lines.map(({ line }) => `${line}\n`).join('') };
}
