// Cost of starting each service alone on a migrated database: time to its first `/readyz` with 200, CPU of its process until then (Linux
// only), and the files it loads.
import type { Figure } from './figure.ts';
import { openServices, services } from './services.ts';

const usual = { rounds: 5 } as const;

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const seconds = (ms: number): number => Math.round(ms / 10) / 100;

export const smoke = (): Promise<Figure[]> => figures({ rounds: 0 });

/** The first start of a service migrates and fills the compile cache; measured only when no other start is. */
export async function figures({ rounds }: { rounds: number } = usual): Promise<Figure[]> {
  const platform = await openServices();
  const found: Figure[] = [];
  try {
    for (const name of services) {
      const first = await platform.start(name, rounds === 0);
      const starts = rounds === 0 ? [first] : [];
      let last = first;
      for (let left = rounds; left > 0; left--) {
        await last.stop();
        last = await platform.start(name);
        starts.push(last);
      }
      // an extra start, not measured, lists what it loads and keeps running for the gateway to reach
      if (rounds > 0) {
        await last.stop();
        last = await platform.start(name, true);
      }
      const files = [...last.loaded.values()].reduce((sum, number) => sum + number, 0);
      found.push(
        { name: `${name} to ready`, value: seconds(median(starts.map(({ ms }) => ms))), unit: 's', limit: 2 },
        { name: `${name}, CPU to ready`, value: seconds(median(starts.map(({ cpuMs }) => cpuMs))), unit: 's', limit: null },
        { name: `${name}, files loaded`, value: files, unit: 'files', limit: null },
      );
    }
    return found;
  } finally {
    await platform.stop();
  }
}
