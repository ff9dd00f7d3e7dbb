import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As the site's build writes it; `:name` in a path matches any one segment. */
interface BuiltFirstPages {
  readonly languages: Readonly<Record<'ja' | 'en', string>>;
  readonly pages: readonly { readonly path: string; readonly files: readonly string[] }[];
}

const tag = (file: string): string => `<link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="${file}">`;

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`);

/**
 * What a page names so that the browser requests everything for its first view at once: the texts of the language and the page's own files.
 * A wrong guess of the language costs one small file. A site that was built without the list works without it.
 *
 * @returns a function from the path below the site's base and the browser's language to tags for the head.
 */
export function firstFiles(folder: string): (path: string, locale: 'ja' | 'en') => string {
  const list = join(folder, '.vite/first-pages.json');
  if (!existsSync(list)) return () => '';
  const { languages, pages } = JSON.parse(readFileSync(list, 'utf8')) as BuiltFirstPages;
  const known = pages.map(({ path, files }) => ({ pattern: patternOf(path), tags: files.map(tag).join('') }));
  return (path, locale) => (known.find(({ pattern }) => pattern.test(path))?.tags ?? '') + tag(languages[locale]);
}
