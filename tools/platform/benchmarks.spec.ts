// A benchmark that nobody runs breaks unnoticed: each runs here once, at its smallest size. Its figures then mean nothing.
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { smoke as webSmoke } from '../../bench/web.ts';
import type { Figure } from '../../bench/figure.ts';

/** Some of them start platforms, on a machine that may be busy. */
const patience = { timeout: 180_000 };
const folder = resolve(import.meta.dirname, '../../bench');

it.each(globSync('*.bench.ts', { cwd: folder }).sort())('bench/%s runs', patience, async (file) => {
  const { smoke } = (await import(pathToFileURL(join(folder, file)).href)) as { smoke: () => Figure[] | Promise<Figure[]> };
  const figures = await smoke();
  expect(figures.length).toBeGreaterThan(0);
  for (const { name, value } of figures) expect(Number.isFinite(value), name).toBe(true);
});

it('bench/web.ts runs', patience, async () => {
  expect(await webSmoke()).toEqual([
    expect.objectContaining({
      page: 'admin login',
      performance: expect.any(Number),
      lcp: expect.any(Number),
      transfer: expect.any(Number),
    }),
  ]);
});
