import { MantineContext, MantineThemeProvider } from '@mantine/core';
import 'virtual:monban-theme.css';
import { type ReactNode, useEffect } from 'react';
import { setScheme, useScheme } from './scheme.ts';
import { styleNonce } from './style-nonce.ts';
import { theme } from './theme.ts';

const page = (): HTMLElement => document.documentElement;

/**
 * Replaces `MantineProvider` without computing the theme's variables on every visit: they are in a style sheet (`theme-css.ts`). Requires
 * the style sheet `@monban/ui/mantine.css` before all others.
 */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const colorScheme = useScheme();
  useEffect(() => page().setAttribute('data-respect-reduced-motion', 'true'), []);
  return (
    <MantineContext
      value={{
        colorScheme,
        setColorScheme: setScheme,
        clearColorScheme: () => setScheme('auto'),
        getRootElement: page,
        classNamesPrefix: 'mantine',
        getStyleNonce: styleNonce,
        cssVariablesSelector: ':root',
        withStaticClasses: true,
      }}
    >
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
