// `npm run dev`: the platform restarts on every change of a service, the sites reload in place, and generated code follows the .graphql
// files.
import { spawn, type ChildProcess } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const port = Number(process.env['PORT'] ?? 4000);
const [origin, platform, admin] = [port, port + 1, port + 2].map((each) => `http://localhost:${each}`) as [string, string, string];

const children: ChildProcess[] = [];
function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  children.push(child);
  return child;
}
const once = (task: string): Promise<void> =>
  new Promise((done) => {
    spawn(process.execPath, [join(root, 'tools/tasks', `${task}.ts`)], { cwd: root, stdio: 'inherit' }).once('exit', () => done());
  });

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    for (const child of children) child.kill('SIGTERM');
    void Promise.all(children.map((child) => new Promise((gone) => child.once('exit', gone)))).then(() => process.exit(0));
  });
}

// one run at a time, and another when something changed in the meantime
let pending: Promise<void> | null = null;
let isStale = false;
function regenerate(): void {
  isStale = true;
  pending ??= (async () => {
    while (isStale) {
      isStale = false;
      await once('compose');
      await once('codegen');
    }
    pending = null;
  })();
}
for (const folder of ['subgraphs', 'admin-web/src', 'member-web/src']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file?.endsWith('.graphql')) regenerate();
  });
}

const services = ['gateway', 'subgraphs', 'packages/subgraph-kit', 'packages/process-kit', 'packages/domain-kit', 'tools/platform'];
run(
  [
    ...services.map((folder) => `--watch-path=${join(root, folder)}`),
    join(root, 'tools/tasks/start.ts'),
    '--no-sites',
    ...process.argv.slice(2),
  ],
  root,
  {
    PORT: String(port + 1),
    MONBAN_ORIGIN: origin,
  },
);
const vite = (app: string): string => join(root, app, 'node_modules/vite/bin/vite.js');
run([vite('admin-web'), '--port', String(port + 2), '--strictPort'], join(root, 'admin-web'), { MONBAN_URL: platform });
run([vite('member-web'), '--port', String(port), '--strictPort'], join(root, 'member-web'), {
  MONBAN_URL: platform,
  MONBAN_ADMIN_URL: admin,
});
console.log(
  `During development everything is at ${origin}: ${origin}/admin/, ${origin}/s/<storefront>/, and the mails at the address below`,
);
