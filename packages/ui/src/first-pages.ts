import type { Plugin } from 'vite';

/**
 * Entry pages of visits: path below the site's base, with `:name` for any one segment → the modules that show it, in addition to the entry
 * and the texts of one language.
 */
export type FirstPages = Readonly<Record<string, readonly string[]>>;

/** `.vite/first-pages.json` beside a built site; read by the gateway (which names the files in the page) and by `bundle-size`. */
export interface BuiltFirstPages {
  /** Language → file of its texts. */
  readonly languages: Readonly<Record<string, string>>;
  readonly pages: readonly {
    readonly path: string;
    readonly modules: readonly string[];
    /** What these modules need and the page itself does not name. */
    readonly files: readonly string[];
  }[];
}

/** The fields of a built chunk that matter here. */
interface Chunk {
  readonly type: 'chunk';
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/**
 * Writes which files the first page of a visit needs, so that the browser requests them with the page instead of one after the other:
 * entry, then page, then the page's imports (ADR 0043).
 */
export function firstPagesFile(base: string, pages: FirstPages): Plugin {
  return {
    name: 'monban-first-pages',
    apply: 'build',
    // runs after Vite has removed the scripts that only wrapped style sheets
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = bundle as unknown as Readonly<Record<string, Chunk | { readonly type: 'asset' }>>;
      const entries = Object.entries(chunks).flatMap(([file, chunk]) => (chunk.type === 'chunk' ? [[file, chunk] as const] : []));
      const chunkOf = (module: string): string => {
        const found = entries.find(([, { facadeModuleId }]) => facadeModuleId?.endsWith(`/${module}`));
        if (!found) throw new Error(`${module} is not a page: no chunk begins with it`);
        return found[0];
      };
      const closure = (file: string, found = new Set<string>()): Set<string> => {
        const chunk = chunks[file];
        if (found.has(file) || chunk?.type !== 'chunk') return found;
        found.add(file);
        for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
        for (const imported of chunk.imports) closure(imported, found);
        return found;
      };
      const named = closure(entries.find(([, { isEntry }]) => isEntry)![0]);
      const built: BuiltFirstPages = {
        languages: Object.fromEntries(['ja', 'en'].map((language) => [language, base + chunkOf(`src/locales/${language}.po`)])),
        pages: Object.entries(pages).map(([path, modules]) => ({
          path,
          modules,
          files: [...new Set(modules.flatMap((module) => [...closure(chunkOf(module))]))]
            .filter((file) => !named.has(file))
            .map((file) => base + file),
        })),
      };
      this.emitFile({ type: 'asset', fileName: '.vite/first-pages.json', source: JSON.stringify(built, null, 2) });
    },
  };
}
