import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, type Plugin, type UserConfig } from 'vite';
import { themeCss } from './theme/theme-css.ts';
import { tokensCss } from './theme/tokens.ts';

interface App {
  /** Where the built files are served from. */
  readonly base: string;
  /** Paths below which every address is a page of this app, while developing. */
  readonly pages: RegExp;
  /** Address of the running platform that answers the API while developing. */
  readonly platform: string;
  /** The other site's dev server, so that both stand on one origin: path → address. */
  readonly beside?: Readonly<Record<string, string>>;
  /** A site of few, light pages: without the memory that the React Compiler adds to every component, and in fewer files (ADR 0030). */
  readonly small?: boolean;
}

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|@apollo|rxjs|graphql|optimism|@wry|tslib|@tanstack|use-sync-external-store|@lingui)\//;

// What every page needs travels as one file, which packs better than fifty; the rest stays with the pages that use it.
const framework = { name: 'framework', test: FRAMEWORK, priority: 2 };
// In a small site what many pages share is worth one file more; in a large one it would weigh on the first page.
const shared = { name: 'base', minShareCount: 6, priority: 1 };

/** Vite's settings that both apps share: macros of the catalogues first, then React with its compiler. */
export function appConfig({ base, pages, platform, beside = {}, small = false }: App): UserConfig {
  return {
    base,
    plugins: [
      pagesBelow(base, pages),
      themeSheets(),
      lingui({ macroTransform: true, failOnCompileError: true }),
      react({ compiler: !small }),
    ],
    server: {
      // the address that the browser shows stays the one the platform compares with
      proxy: {
        ...Object.fromEntries(['/app/graphql', '/graphql', '/mailbox'].map((path) => [path, { target: platform, changeOrigin: false }])),
        ...Object.fromEntries(Object.entries(beside).map(([path, target]) => [path, { target, ws: true }])),
      },
    },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: false,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      manifest: true,
      rolldownOptions: { output: { codeSplitting: { groups: small ? [framework, shared] : [framework] } } },
    },
    // RxJS as today's browsers read it; by default it comes as of 2009, with helpers.
    resolve: { conditions: ['es2015', ...defaultClientConditions] },
  };
}

/** The dev server knows pages only below `base`; the gateway serves them elsewhere (`/s/…`), and so does this. */
function pagesBelow(base: string, pages: RegExp): Plugin {
  return {
    name: 'monban-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url && pages.test(request.url) && request.headers.accept?.includes('text/html')) request.url = base;
        next();
      });
    },
  };
}

const SHEETS: Readonly<Record<string, () => string>> = {
  'virtual:monban-tokens.css': tokensCss,
  'virtual:monban-theme.css': themeCss,
};

/** The theme as style sheets, so that no page computes it. A change of the theme needs a new start of the dev server. */
function themeSheets(): Plugin {
  return {
    name: 'monban-theme',
    enforce: 'pre',
    resolveId: (id) => (id in SHEETS ? `\0${id}` : undefined),
    load: (id) => SHEETS[id.replace(/^\0/, '')]?.(),
  };
}
