import { appConfig } from '@monban/ui/vite';
import { defineConfig } from 'vite';

// Pages are at /s/<storefront>/…, one set of assets serves every storefront.
export default defineConfig(
  appConfig({ base: '/member-assets/', pages: /^\/s\/\d+(\/|$)/, platform: process.env['MONBAN_URL'] ?? 'http://localhost:4000' }),
);
