import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from '@playwright/test';
import { cacheFolder } from './cache-folder.ts';
import { fontConfiguration } from './fonts.ts';

const packaged = (name: string): string => dirname(dirname(fileURLToPath(import.meta.resolve(name))));

/** The package always unpacks into the folder for temporary files, so run it in another process with our folder in that role. */
async function unpack(folder: string): Promise<void> {
  const source = packaged('@sparticuz/chromium');
  const archives = ['chromium.br', 'al2023.tar.br'].map((file) => join(source, 'bin', file));
  const script = `import { inflate } from ${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))};
    await Promise.all(${JSON.stringify(archives)}.map((file) => inflate(file)));`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TMPDIR: folder } });
}

const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
  // Nothing outside this machine is requested, by name or by number.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * Starts a browser on a machine that has none: the Chromium from npm, with the libraries (NSS and others) and the Japanese font from npm.
 * It is built for Linux on x64; other systems use an installed Chrome.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: quiet };
  const { version } = createRequire(import.meta.url)(join(packaged('@sparticuz/chromium'), 'package.json')) as { version: string };
  const folder = await cacheFolder(`chromium/${version}`, unpack);
  return {
    executablePath: join(folder, 'chromium'),
    // The sandbox needs a helper owned by root, or user namespaces. The pages are our own.
    chromiumSandbox: false,
    args: quiet,
    env: {
      ...process.env,
      // without a language, file names could not contain Japanese
      LC_ALL: 'C.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: await fontConfiguration(),
    },
  };
}
