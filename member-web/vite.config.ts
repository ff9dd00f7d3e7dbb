import { appConfig } from '@monban/ui/vite';
import { defineConfig } from 'vite';

const { MONBAN_URL: platform = 'http://localhost:4000', MONBAN_ADMIN_URL: admin } = process.env;

// Pages are at /s/<storefront>/…, one set of assets serves every storefront.
export default defineConfig(
  appConfig({ base: '/member-assets/', pages: /^\/s\/\d+(\/|$)/, platform, ...(admin ? { beside: { '/admin': admin } } : {}) }),
);
