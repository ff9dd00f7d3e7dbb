import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { cssVariablesResolver } from './css-variables.ts';
import { theme } from './theme.ts';

const PARTS = ['variables', 'light', 'dark'] as const;
type Sheet = Readonly<Record<(typeof PARTS)[number], Record<string, string>>>;

/**
 * The theme as a style sheet, generated at build time, so that the browser neither downloads nor runs the code that computes it. Contains
 * what differs from Mantine's own style sheet, and so must come after it.
 */
export function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const own = cssVariablesResolver(merged);
  const usual: Sheet = defaultCssVariablesResolver(DEFAULT_THEME);
  const wanted: Sheet = defaultCssVariablesResolver(merged);
  const changed = Object.fromEntries(
    PARTS.map((part) => {
      const all = { ...wanted[part], ...own[part] };
      return [part, Object.fromEntries(Object.entries(all).filter(([name, value]) => usual[part][name] !== value))];
    }),
  ) as Record<(typeof PARTS)[number], Record<string, string>>;
  return convertCssVariables(changed, ':root') + visibility(merged.breakpoints);
}

/** Rules behind `visibleFrom` and `hiddenFrom`, which `MantineProvider` would write into the page. */
const visibility = (breakpoints: Readonly<Record<string, string>>): string =>
  Object.entries(breakpoints)
    .map(
      ([name, width]) =>
        `@media (width < ${width}) { .mantine-visible-from-${name} { display: none !important } } ` +
        `@media (width >= ${width}) { .mantine-hidden-from-${name} { display: none !important } }`,
    )
    .join('\n');
