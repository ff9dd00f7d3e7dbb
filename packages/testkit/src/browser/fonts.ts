import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const cache = join(import.meta.dirname, '../../../../.cache/fonts');

/**
 * Writes fontconfig's file and returns its path. Noto Sans JP is the only font, whatever the machine has installed: Japanese is never a row
 * of boxes, and pictures look the same everywhere.
 */
export async function fontConfiguration(): Promise<string> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-jp/package.json'));
  const file = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(cache, 'index')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
