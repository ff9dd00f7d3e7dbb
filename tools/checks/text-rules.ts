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
  { forbidden: /"(?:Asia|Europe|America)\/\w+"/, why: 'a zone as a default: it belongs to a tenant or a location', files: /\.graphql$/ },
];

/** Lines of one file that break a rule, as `path:line: why`. */
export function forbiddenText(path: string, text: string): string[] {
  const applying = rules.filter(({ files }) => files === undefined || files.test(path));
  return text
    .split('\n')
    .flatMap((line, i) => applying.filter(({ forbidden }) => forbidden.test(line)).map(({ why }) => `${path}:${i + 1}: ${why}`));
}
