import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPlatform } from '../src/browser/platform-process.ts';

const task = process.env['MONBAN_E2E_TASK'] ?? 'start';

/** One platform for the whole run; `MONBAN_E2E_DEMO`, as `npm start` prints it, names a running one to use instead. */
export default async function startOnce(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['MONBAN_E2E_DEMO'] !== undefined) return undefined;
  if (!existsSync(join(import.meta.dirname, '../../../tools/tasks', `${task}.ts`))) return undefined;
  const platform = await startPlatform(task);
  process.env['MONBAN_E2E_DEMO'] = JSON.stringify(platform.demo);
  return () => platform.stop();
}
