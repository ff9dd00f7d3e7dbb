import { describe, expect, it } from 'vitest';
import { collectRows } from './collect-rows.ts';

/** A list of `total` rows in pages of 10, with a record of the requests. */
function listOf(total: number) {
  const asked: (string | null)[] = [];
  return {
    asked,
    fetchPage: (after: string | null) => {
      asked.push(after);
      const from = after === null ? 0 : Number(after);
      const rows = Array.from({ length: Math.min(10, total - from) }, (_, i) => from + i);
      return Promise.resolve({ rows, next: from + 10 < total ? String(from + 10) : null });
    },
  };
}
const settings = (cap: number, controller = new AbortController()) => {
  const progress: number[] = [];
  return { cap, signal: controller.signal, onProgress: (count: number) => progress.push(count), progress };
};

describe('collecting the rows of a list', () => {
  it.each([
    [0, 100, 0, false],
    [7, 100, 7, false],
    [10, 100, 10, false],
    [25, 100, 25, false],
    [30, 30, 30, false],
    [31, 30, 30, true],
    [99, 25, 25, true],
  ])('%i rows under a cap of %i are %i', async (total, cap, taken, capped) => {
    const { fetchPage } = listOf(total);
    const result = await collectRows(fetchPage, settings(cap));
    expect(result.rows).toEqual(Array.from({ length: taken }, (_, i) => i));
    expect(result.capped).toBe(capped);
  });

  it('follows the cursor, reports progress, and asks for nothing beyond the cap', async () => {
    const list = listOf(99);
    const options = settings(20);
    await collectRows(list.fetchPage, options);
    expect(list.asked).toEqual([null, '10']);
    expect(options.progress).toEqual([10, 20]);
  });

  it('stops on request', async () => {
    const list = listOf(99);
    const controller = new AbortController();
    const options = { ...settings(1_000, controller), onProgress: () => controller.abort(new Error('enough')) };
    await expect(collectRows(list.fetchPage, options)).rejects.toThrow('enough');
    expect(list.asked).toEqual([null]);
  });
});
