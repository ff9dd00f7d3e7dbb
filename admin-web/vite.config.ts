import { appConfig } from '@monban/ui/vite';
import { defineConfig } from 'vite';

export default defineConfig(
  appConfig({ base: '/admin/', pages: /^\/admin(\/|$)/, platform: process.env['MONBAN_URL'] ?? 'http://localhost:4000' }),
);
