/** Every spelling of a feature's name that the code uses. Pure. */
export interface FeatureNames {
  /** `guest-spaces`: folder, and the words of commands. */
  readonly folder: string;
  /** `guest-space`: files about one. */
  readonly file: string;
  /** `GuestSpace`: type in the graph and class. */
  readonly type: string;
  /** `GuestSpaces`. */
  readonly types: string;
  /** `guestSpace`: kind of id, action, variable. */
  readonly one: string;
  /** `guestSpaces`: the list. */
  readonly many: string;
  /** `guest_space`: table. */
  readonly table: string;
  /** `GUEST_SPACE`: codes. */
  readonly code: string;
  /** `guest space`, in sentences. */
  readonly words: string;
  /** `gue`: prefix of its ids. */
  readonly prefix: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `memos` → `memo`, `entries` → `entry`, `boxes` → `box`. */
const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=x|ss|ch|sh)es$|s$/, ''));

/** The names of a feature from its plural in kebab case. Null when the name is invalid. `taken`: prefixes of other ids. */
export function featureNames(plural: string, taken: ReadonlySet<string>, wanted?: string): FeatureNames | null {
  if (!/^[a-z]+(-[a-z]+)*s$/.test(plural)) return null;
  const words = plural.split('-');
  const ones = [...words.slice(0, -1), singular(words.at(-1)!)];
  const prefix = wanted ?? prefixesOf(ones).find((candidate) => !taken.has(candidate));
  if (!prefix || !/^[a-z]{3}$/.test(prefix) || taken.has(prefix)) return null;
  const camel = (parts: readonly string[]): string => parts[0]! + parts.slice(1).map(capital).join('');
  return {
    folder: plural,
    file: ones.join('-'),
    type: capital(camel(ones)),
    types: capital(camel(words)),
    one: camel(ones),
    many: camel(words),
    table: ones.join('_'),
    code: ones.join('_').toUpperCase(),
    words: ones.join(' '),
    prefix,
  };
}

/** Suitable prefixes, the best first: its first letters, then its consonants. */
function prefixesOf(words: readonly string[]): string[] {
  const letters = words.join('');
  const consonants = letters.replaceAll(/(?<=.)[aeiouy]/g, '');
  return [letters.slice(0, 3), consonants.slice(0, 3), `${letters.slice(0, 2)}${letters.at(-1)}`].filter(({ length }) => length === 3);
}
