/** Text that no file of the repository may contain, whatever its language. Pure; `repository-text.ts` reads the files. */

interface TextRule {
  readonly forbidden: RegExp;
  readonly why: string;
  /** Files that it applies to; all by default. */
  readonly files?: RegExp;
}

const rules: readonly TextRule[] = [
  { forbidden: /(?<![\w.~})\]-])\/(?:work|root|farm|home\/\w+|Users\/\w+)\/\w/, why: 'a path of a particular machine' },
  {
    forbidden: /npmj[s]\.(?:org|com)|yarnpk[g]\.com|deb(?:ian)?\.debia[n]\.org|\bdebia[n]\.org/,
    why: 'the address of a registry: everybody has their own',
  },
  {
    forbidden: /(?<![\w.])(?:now\(\)|current_timestamp|current_date|localtimestamp|(?:clock|statement|transaction)_timestamp\(\))/i,
    why: 'the database’s clock: time is an argument',
    files: /\.sql$|\/migrations\/.*\.ts$|\.entity\.ts$/,
  },
  {
    forbidden: /\b[Ww]hom?ever\b|(?<!\b[Tt]here )\bis (?:none\b|no (?!longer\b|more\b)[a-z])/,
    why: 'translated English: name the subject, and say “is not a …” or “there is no …”',
    // migrations stay as they were released, those of the kit too
    files: /^(?!.*\/migrations\/)(?!packages\/subgraph-kit\/src\/database\/audit-).*\.(?:tsx?|graphql|sql|md)$/,
  },
  {
    forbidden: /"(?:Asia|Europe|America)\/\w+"/,
    why: 'a default time zone: the zone belongs to a tenant or a location',
    files: /\.graphql$/,
  },
];

/** Lines of one file that break a rule, as `path:line: why`. */
export function forbiddenText(path: string, text: string): string[] {
  const applying = rules.filter(({ files }) => files === undefined || files.test(path));
  return text
    .split('\n')
    .flatMap((line, i) => applying.filter(({ forbidden }) => forbidden.test(line)).map(({ why }) => `${path}:${i + 1}: ${why}`));
}
