import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const fixture = join(import.meta.dirname, 'fixtures/hanging.ts');

async function startFixture(stopMs: number, how: 'supervised' | 'alone', stop: 'hangs' | 'ends', channel = true): Promise<ChildProcess> {
  const stdio = ['ignore', 'ignore', 'pipe', ...(channel ? ['ipc' as const] : [])] as const;
  const child = spawn(process.execPath, [fixture, String(stopMs), how, stop], { stdio: [...stdio] });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (channel) await once(child, 'message');
  return child;
}

it('a process that does not stop in time is ended by force and reports it', async () => {
  const child = await startFixture(300, 'supervised', 'hangs');
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.kill('SIGTERM');
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said).toBe('fixture did not stop within 0.3 s and was ended\n');
});

it('a process ends in order when its starter is gone', async () => {
  const child = await startFixture(10_000, 'supervised', 'ends');
  child.disconnect();
  expect((await once(child, 'exit'))[0]).toBe(0);
});

it('a process whose starter is already gone does not start', async () => {
  const child = await startFixture(10_000, 'supervised', 'ends', false);
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said).toBe('fixture cannot start: the process that started it is gone\n');
});
