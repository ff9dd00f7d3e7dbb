import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// Messages are written in Japanese, with English as a translation. Texts of packages/ui are part of every app's catalogue.
export default defineConfig({
  sourceLocale: 'ja',
  locales: ['ja', 'en'],
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src', '<rootDir>/../packages/ui/src'],
      exclude: ['**/*.gen.ts', '**/*.test.ts'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
});
