import { appConfig } from '@monban/ui/vite';
import { defineConfig, mergeConfig } from 'vite';
import { serviceWorker } from './service-worker/plugin.ts';

const { MONBAN_URL: platform = 'http://localhost:4000', MONBAN_ADMIN_URL: admin } = process.env;
const base = '/member-assets/';

// Pages are at /s/<storefront>/…, one set of assets serves every storefront.
export default defineConfig(
  mergeConfig(appConfig({ base, pages: /^\/s\/\d+(\/|$)/, platform, small: true, ...(admin ? { beside: { '/admin': admin } } : {}) }), {
    plugins: [serviceWorker(base)],
  }),
);
