import { appConfig } from '@monban/ui/vite';
import { defineConfig, mergeConfig } from 'vite';
import { serviceWorker } from './service-worker/plugin.ts';

const { MONBAN_URL: platform = 'http://localhost:4000', MONBAN_ADMIN_URL: admin } = process.env;
const base = '/member-assets/';

const visitor = (page: string): string[] => ['src/app/VisitorShell.tsx', `src/features/${page}`];
const firstPages = {
  '': ['src/features/member-code/MemberCodePage.tsx'],
  login: visitor('session/LoginPage.tsx'),
  'invite/:token': visitor('registration/InvitePage.tsx'),
  'confirm/:token': visitor('registration/ConfirmPage.tsx'),
  'confirm-email/:token': visitor('profile/ConfirmEmailPage.tsx'),
  contracts: ['src/features/contracts/ContractsPage.tsx'],
  'contracts/:id': ['src/features/contracts/ContractPage.tsx'],
  entries: ['src/features/usage-history/UsageHistoryPage.tsx'],
};

// Pages are at /s/<storefront>/…; one set of assets serves every storefront.
export default defineConfig(
  mergeConfig(
    appConfig({ base, pages: /^\/s\/\d+(\/|$)/, platform, firstPages, small: true, ...(admin ? { beside: { '/admin': admin } } : {}) }),
    { plugins: [serviceWorker(base)] },
  ),
);
