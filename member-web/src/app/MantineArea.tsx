import '@monban/ui/mantine.css';
import { ThemeProvider } from '@monban/ui/mantine';

/** Around the pages that use Mantine's components; downloaded with the first of them (ADR 0030). */
export const MantineArea = ThemeProvider;
