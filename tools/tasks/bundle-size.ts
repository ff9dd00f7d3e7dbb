// `node tools/bootstrap.mjs bundle-size` weighs what a first visit downloads of each built app: every script that a page needs
// before it shows, gzipped, against its limit. Build the apps first.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

interface FirstScreen {
  readonly app: string;
  /** In KB of 1,024 bytes. */
  readonly limit: number;
  /** First pages of a visit; the heaviest counts. Each with its frame and one language's catalogue. */
  readonly pages: readonly (readonly string[])[];
}

const root = resolve(import.meta.dirname, '../..');

const member = (page: string): string[] => ['index.html', `src/features/${page}`, 'src/locales/ja.po'];
const admin = (page: string): string[] => ['index.html', 'src/app/AdminShell.tsx', `src/features/${page}`, 'src/locales/ja.po'];

const SCREENS: readonly FirstScreen[] = [
  {
    app: 'member-web',
    limit: 175,
    pages: [
      [...member('session/LoginPage.tsx'), 'src/app/VisitorShell.tsx'],
      [...member('registration/InvitePage.tsx'), 'src/app/VisitorShell.tsx'],
      member('member-code/MemberCodePage.tsx'),
      member('contracts/ContractPage.tsx'),
    ],
  },
  {
    app: 'admin-web',
    limit: 290,
    pages: [
      ['index.html', 'src/app/VisitorShell.tsx', 'src/features/session/LoginPage.tsx', 'src/locales/ja.po'],
      admin('customers/CustomersPage.tsx'),
      admin('contracts/ContractPage.tsx'),
      admin('entries/EntriesPage.tsx'),
    ],
  },
];

/** A chunk and all it imports at once. */
function closure(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the build's manifest`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) closure(manifest, imported, found);
  return found;
}

for (const { app, limit, pages } of SCREENS) {
  const dist = join(root, app, 'dist');
  const manifestFile = join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${app} is not built`);
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  for (const page of pages) {
    const files = new Set(page.flatMap((key) => [...closure(manifest, key)]).filter((file) => file.endsWith('.js')));
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
    const kilobytes = Math.round((bytes / 1024) * 10) / 10;
    const fits = kilobytes <= limit;
    console.log(
      `[bundle-size] ${app} ${page.find((key) => key.includes('features/')) ?? ''}: ${kilobytes} of ${limit} KB${fits ? '' : ' — TOO MUCH'}`,
    );
    if (!fits) process.exitCode = 1;
  }
}
