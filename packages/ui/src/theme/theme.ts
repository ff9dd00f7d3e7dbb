import { createTheme, type MantineColorsTuple, type MantineThemeOverride, rem } from '@mantine/core';

/** 桔梗: the one accent, for action, selection, focus and data. Never for a state. */
const kikyo: MantineColorsTuple = [
  '#f5f5ff',
  '#e9e9ff',
  '#d6d4fc',
  '#bdb9f5',
  '#a49eec',
  '#857bd4',
  '#7165bf',
  '#5d51a8',
  '#4b3e8c',
  '#362c69',
];
// Colours with a meaning: each always appears with an icon and a word.
const allow: MantineColorsTuple = [
  '#eef9f2',
  '#dcf1e4',
  '#bee4cc',
  '#95d1ac',
  '#6cbe8e',
  '#3ea670',
  '#1b915a',
  '#0e794a',
  '#06633b',
  '#044a2b',
];
const warn: MantineColorsTuple = [
  '#fdf4eb',
  '#f9e8d7',
  '#f2d3b4',
  '#e5b786',
  '#d79c58',
  '#c37e22',
  '#a96a12',
  '#8f5805',
  '#754701',
  '#583401',
];
const refuse: MantineColorsTuple = [
  '#fff3f1',
  '#ffe4e1',
  '#ffcbc5',
  '#fda79e',
  '#f68279',
  '#e45d56',
  '#cd443f',
  '#b52b2b',
  '#98191d',
  '#731113',
];
/** Blue means サブユーザー and nothing else. */
const seat: MantineColorsTuple = [
  '#f0f7ff',
  '#deedfe',
  '#bfdcfe',
  '#94c5ff',
  '#68adfc',
  '#3c91ed',
  '#1c7bd8',
  '#0166bc',
  '#095397',
  '#003d75',
];
const gray: MantineColorsTuple = [
  '#fafafd',
  '#f5f5f9',
  '#ececf1',
  '#e0e1e6',
  '#d0d0d7',
  '#aaaab1',
  '#7f7f87',
  '#5a5a62',
  '#3a3a42',
  '#1c1c24',
];
const dark: MantineColorsTuple = [
  '#eaeaf3',
  '#bdbdc5',
  '#9d9da6',
  '#74747b',
  '#424249',
  '#303036',
  '#24242a',
  '#1a1a21',
  '#131218',
  '#0d0d12',
];

/**
 * Figures and Latin in Inter, Japanese in the device's font. Two weights, 400 and 600: the ones that Hiragino, Noto and Yu Gothic UI all
 * have.
 */
const fontFamily =
  '"Monban Figures", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", "Yu Gothic", system-ui, sans-serif';

/** Mantine's theme for both apps; surfaces and text roles are in `css-variables.ts`. */
export const theme: MantineThemeOverride = createTheme({
  colors: { kikyo, allow, warn, refuse, seat, gray, dark },
  primaryColor: 'kikyo',
  primaryShade: { light: 7, dark: 6 },
  black: gray[9],
  fontFamily,
  fontFamilyMonospace: '"Monban Figures", ui-monospace, "SF Mono", Menlo, monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(15), xl: rem(20) },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.65', lg: '1.7', xl: '1.4' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(22), lineHeight: '1.35' },
      h2: { fontSize: rem(17), lineHeight: '1.45' },
      h3: { fontSize: rem(15), lineHeight: '1.5' },
      h4: { fontSize: rem(13), lineHeight: '1.5' },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(16) },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(28 28 36 / .06)',
    sm: '0 1px 2px rgb(28 28 36 / .06), 0 2px 8px rgb(28 28 36 / .05)',
    md: '0 4px 16px rgb(28 28 36 / .10), 0 1px 3px rgb(28 28 36 / .08)',
    lg: '0 16px 48px rgb(28 28 36 / .18), 0 2px 8px rgb(28 28 36 / .08)',
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  components: {
    // Heights: 34 for staff, 44 for members, 52 for the one primary action at the thumb, 64 at the kiosk.
    Button: {
      defaultProps: { size: 'sm' },
      styles: {
        root: {
          fontWeight: 600,
          '--button-height-sm': rem(34),
          '--button-height-md': rem(44),
          '--button-height-lg': rem(52),
          '--button-height-xl': rem(64),
        },
        label: { lineHeight: 1.2 },
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'xs' } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Tabs: { styles: { tab: { fontWeight: 600, paddingInline: rem(2), marginInlineEnd: rem(22), paddingBlock: rem(10) } } },
    InputWrapper: { styles: { label: { fontWeight: 600, marginBottom: rem(6) } } },
  },
});
