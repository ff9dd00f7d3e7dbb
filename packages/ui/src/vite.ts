import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, type Plugin, type UserConfig } from 'vite';
import { type FirstPages, firstPagesFile } from './first-pages.ts';
import { themeCss } from './theme/theme-css.ts';
import { tokensCss } from './theme/tokens.ts';

interface App {
  /** Where the built files are served from. */
  readonly base: string;
  /** Paths below which every address is a page of this app, during development. */
  readonly pages: RegExp;
  /** Address of the running platform that answers the API during development. */
  readonly platform: string;
  /** The other site's dev server, so that both share one origin: path → address. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Pages where visits begin. */
  readonly firstPages: FirstPages;
  /**
   * For a site with few, light pages: leaves out the memoisation that the React Compiler adds to every component, and emits fewer files
   * (ADR 0030).
   */
  readonly small?: boolean;
}

const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|@apollo|rxjs|graphql|optimism|@wry|tslib|@tanstack|use-sync-external-store|@lingui)\/|^\0(rolldown\/runtime|vite\/preload-helper)|\/packages\/ui\/src\/(mantine|styles)\.css/;
const SHARED = /\/packages\/ui\/src\/|-web\/src\/(app|layout)\/|\/session\.gen\.|\/node_modules\/(@tabler|@mantine|@floating-ui)\//;

// On a first visit each small file costs more than its bytes, and compresses worse. So code for every page goes into one file, code shared
// by many pages (two in a small site) into another, and code for the addresses of all pages into a third. The first also has the style
// sheets that all others override, because sheets load in the order of the scripts.
const framework = { name: 'framework', test: FRAMEWORK, priority: 3 };
const addresses = { name: 'addresses', test: /-search\.ts$/, priority: 2 };
const shared = (small: boolean) => ({ name: 'base', test: SHARED, minShareCount: small ? 2 : 6, priority: 1 });

/** Vite settings that both apps share: macros of the catalogues first, then React with its compiler. */
export function appConfig({ base, pages, platform, beside = {}, firstPages, small = false }: App): UserConfig {
  return {
    base,
    plugins: [
      pagesBelow(base, pages),
      themeSheets(),
      lingui({ macroTransform: true, failOnCompileError: true }),
      react({ compiler: !small }),
      firstPagesFile(base, firstPages),
      compressed(),
    ],
    server: {
      // keep the address that the browser shows, because the platform compares it
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
      rolldownOptions: { output: { codeSplitting: { groups: [framework, addresses, shared(small)] } } },
    },
    // RxJS for current browsers; by default it is built for those of 2009, with helpers
    resolve: { conditions: ['es2015', ...defaultClientConditions] },
  };
}

/** The dev server serves pages only below `base`, but the gateway serves them elsewhere (`/s/…`), and so does this. */
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

/** The theme as style sheets, so that no page computes it. Changing the theme requires a restart of the dev server. */
function themeSheets(): Plugin {
  return {
    name: 'monban-theme',
    enforce: 'pre',
    resolveId: (id) => (id in SHEETS ? `\0${id}` : undefined),
    load: (id) => SHEETS[id.replace(/^\0/, '')]?.(),
  };
}

/** Smaller files fit into one packet anyway, in bytes. */
const WORTH_COMPRESSING = 1_024;

/**
 * Writes `.br` and `.gz` beside every text file, once and with maximum compression, so that the gateway does not compress on each visit.
 */
function compressed(): Plugin {
  return {
    name: 'monban-compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /^assets\/.+\.(js|css)$/.test(file));
      await Promise.all(
        files.map(async (file) => {
          const plain = await readFile(join(dir, file));
          if (plain.length < WORTH_COMPRESSING) return;
          await Promise.all([
            promisify(brotliCompress)(plain).then((small) => writeFile(join(dir, `${file}.br`), small)),
            promisify(gzip)(plain, { level: 9 }).then((small) => writeFile(join(dir, `${file}.gz`), small)),
          ]);
        }),
      );
    },
  };
}
