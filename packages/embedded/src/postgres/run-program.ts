import { spawn } from 'node:child_process';
import type { Launcher } from './launcher.ts';

export type Finished = { code: number | null; output: string };

/** The only variables PostgreSQL's programs get: none of the caller's PG* settings, none of the platform's secrets. */
const PASSED_ON = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of PASSED_ON) if (process.env[name] !== undefined) env[name] = process.env[name];
  return env;
}

/** Runs a program as `launcher` says and collects its output. A program that cannot be run has code `null`. */
export function runProgram(
  launcher: Launcher,
  program: string,
  args: readonly string[],
  options: { ownSession?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const [command, commandArgs] = launcher.wrap(program, args);
    let output = '';
    const fail = (error: unknown): void => resolve({ code: null, output: String(error) });
    try {
      const child = spawn(command, commandArgs, {
        ...launcher.identity,
        cwd: process.platform === 'win32' ? process.cwd() : '/',
        env: environment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
        // Ctrl-C in a terminal reaches the whole process group; a start or stop in progress must not get it.
        detached: options.ownSession === true && process.platform !== 'win32',
      });
      child.stdout.on('data', (chunk) => (output += chunk));
      child.stderr.on('data', (chunk) => (output += chunk));
      child.once('error', fail);
      child.once('close', (code) => resolve({ code, output }));
      // A grandchild that keeps our pipes open must not keep us waiting.
      child.once('exit', (code) => setTimeout(() => resolve({ code, output }), 300).unref());
    } catch (error) {
      fail(error);
    }
  });
}
