import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As a site's build writes it: `:name` in a path stands for any one part of it. */
interface BuiltFirstPages {
  readonly languages: Readonly<Record<'ja' | 'en', string>>;
  readonly pages: readonly { readonly path: string; readonly files: readonly string[] }[];
}

const tag = (file: string): string => `<link rel="${file.endsWith('.css') ? 'stylesheet' : 'modulepreload'}" crossorigin href="${file}">`;

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`);

/**
 * What to name in a page so that the browser asks at once for all that its first view needs: texts of the language, the page's own files.
 * A wrong guess of the language costs a small file and no more. Sites built without the list are served without.
 *
 * @returns from the path below the site's base and the language the browser asks for, tags for the head.
 */
export function firstFiles(folder: string): (path: string, locale: 'ja' | 'en') => string {
  const list = join(folder, '.vite/first-pages.json');
  if (!existsSync(list)) return () => '';
  const { languages, pages } = JSON.parse(readFileSync(list, 'utf8')) as BuiltFirstPages;
  const known = pages.map(({ path, files }) => ({ pattern: patternOf(path), tags: files.map(tag).join('') }));
  return (path, locale) => (known.find(({ pattern }) => pattern.test(path))?.tags ?? '') + tag(languages[locale]);
}
