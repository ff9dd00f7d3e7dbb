import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const SOURCE = join(import.meta.dirname, 'service-worker.ts');

/**
 * Writes `sw.js` beside the built page, with the list of files to cache. A file's name changes with its content, so the list identifies the
 * version.
 */
export function serviceWorker(base: string): Plugin {
  return {
    name: 'monban-service-worker',
    apply: 'build',
    // runs after Vite has removed the scripts that only wrapped style sheets
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => /^assets\/.+\.(js|css|woff2)$/.test(file))
        .toSorted()
        .map((file) => base + file);
      const source = readFileSync(SOURCE, 'utf8');
      const version = createHash('sha256').update(files.join()).update(source).digest('hex').slice(0, 12);
      const { code } = await transformWithOxc(source, SOURCE, { sourcemap: false });
      const facts = `const MONBAN_FILES = ${JSON.stringify(files)};\nconst MONBAN_VERSION = ${JSON.stringify(version)};\n`;
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: facts + code });
    },
  };
}
