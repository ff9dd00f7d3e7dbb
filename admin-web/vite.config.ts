import { appConfig } from '@monban/ui/vite';
import { defineConfig } from 'vite';

const staff = (page: string): string[] => ['src/app/AdminShell.tsx', `src/features/${page}`];

export default defineConfig(
  appConfig({
    base: '/admin/',
    pages: /^\/admin(\/|$)/,
    platform: process.env['MONBAN_URL'] ?? 'http://localhost:4000',
    firstPages: {
      login: ['src/app/VisitorShell.tsx', 'src/features/session/LoginPage.tsx'],
      customers: staff('customers/CustomersPage.tsx'),
      contracts: staff('contracts/ContractsPage.tsx'),
      'contracts/:id': staff('contracts/ContractPage.tsx'),
      entries: staff('entries/EntriesPage.tsx'),
      kiosk: ['src/features/kiosk/KioskPage.tsx'],
    },
  }),
);
