import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** The repository's folder; every check runs there. */
export const root = join(import.meta.dirname, '../..');

export interface Ran {
  readonly ok: boolean;
  /** Both streams in the order of writing, without colours, which some programs print even to a file. */
  readonly output: string;
}

/** A pinned program of the root's devDependencies, located by file rather than by PATH. */
export const binary = (name: string): string => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.CMD` : name);

const running = new Set<ChildProcess>();

/** On a signal, ends the running program and then this process; the program would otherwise continue without us. For tasks, once. */
export function endWithChildren(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const child of running) {
        child.once('close', () => process.exit(1));
        child.kill(signal);
      }
      if (running.size === 0) process.exit(1);
    });
  }
}

/**
 * Runs a program to its end without a terminal or input, and keeps its output. Never throws: a program that cannot start counts as failed.
 */
export function runCommand(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true', ...env },
      shell: process.platform === 'win32',
    });
    running.add(child);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const end = (ok: boolean, more = ''): void =>
      resolve({ ok, output: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')) + more });
    child.once('close', () => running.delete(child));
    child.once('error', (error) => end(false, `${command}: ${error.message}\n`));
    child.once('close', (code, signal) => end(code === 0, signal === null ? '' : `ended by ${signal}\n`));
  });
}

/** Runs one of the repository's own tasks with this Node. */
export const runTask = (task: string, args: readonly string[]): Promise<Ran> =>
  runCommand(process.execPath, [join(root, 'tools', 'tasks', `${task}.ts`), ...args]);
