import type { CSSVariablesResolver } from '@mantine/core';
import { dark, light } from './tokens.ts';

/** Mantine's roles, set from our tokens. */
const scheme = (tokens: typeof light): Record<string, string> => ({
  '--mantine-color-body': tokens.surface,
  '--mantine-color-text': tokens.text,
  '--mantine-color-dimmed': tokens['text-2'],
  '--mantine-color-placeholder': tokens['text-3'],
  '--mantine-color-default-border': tokens['line-strong'],
  '--mantine-color-error': tokens.refuse,
  '--mantine-color-anchor': tokens['accent-text'],
  '--mantine-color-kikyo-light': tokens['accent-soft'],
  '--mantine-color-kikyo-light-hover': tokens === light ? '#e9e9ff' : '#332f52',
  '--mantine-color-kikyo-light-color': tokens['accent-text'],
  '--mantine-color-kikyo-outline': tokens === light ? '#5d51a8' : '#a49eec',
  '--mantine-color-warn-light': tokens['warn-soft'],
  '--mantine-color-warn-light-color': tokens.warn,
  '--mantine-color-refuse-light': tokens['refuse-soft'],
  '--mantine-color-refuse-light-color': tokens.refuse,
  '--mantine-color-gray-light': tokens.sunken,
  '--mantine-color-warn-text': tokens.warn,
  '--mantine-color-allow-text': tokens.allow,
  '--mantine-color-refuse-text': tokens.refuse,
  '--mantine-color-gray-light-color': tokens.text,
  '--mantine-color-gray-text': tokens['text-2'],
});

/** Variables that Mantine's components read in place of their default colours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: scheme(light),
  dark: scheme(dark),
});
