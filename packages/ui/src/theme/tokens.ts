/** Surfaces, text and states as roles that both apps and the kiosk share: `--mb-…` in every style sheet. */
export const light = {
  canvas: '#f5f5f9',
  surface: '#ffffff',
  sunken: '#f5f5f9',
  hover: '#f5f5f9',
  line: '#ececf1',
  'line-strong': '#d0d0d7',
  ctrl: '#8b8b94',
  text: '#1c1c24',
  'text-2': '#5a5a62',
  'text-3': '#6b6b74',
  accent: '#5d51a8',
  'accent-text': '#4b3e8c',
  'accent-soft': '#f0efff',
  'on-accent': '#ffffff',
  allow: '#0e794a',
  'allow-soft': '#e6f5ec',
  'allow-solid': '#0e794a',
  warn: '#8f5805',
  'warn-soft': '#fdf1e2',
  'warn-solid': '#c37e22',
  refuse: '#b52b2b',
  'refuse-soft': '#ffefed',
  'refuse-solid': '#b52b2b',
  seat: '#0166bc',
  'seat-soft': '#e8f3ff',
  'seat-edge': '#1c7bd8',
};

export const dark: typeof light = {
  canvas: '#131218',
  surface: '#1a1a21',
  sunken: '#24242a',
  hover: '#24242a',
  line: '#2a2a31',
  'line-strong': '#424249',
  ctrl: '#7d7d87',
  text: '#eaeaf3',
  'text-2': '#a9a9b3',
  'text-3': '#94949e',
  accent: '#7165bf',
  'accent-text': '#bdb9f5',
  'accent-soft': '#2a2743',
  'on-accent': '#ffffff',
  allow: '#95d1ac',
  'allow-soft': '#16301f',
  'allow-solid': '#0e794a',
  warn: '#e5b786',
  'warn-soft': '#35260f',
  'warn-solid': '#c37e22',
  refuse: '#fda79e',
  'refuse-soft': '#3b1b1b',
  'refuse-solid': '#b52b2b',
  seat: '#94c5ff',
  'seat-soft': '#12273d',
  'seat-edge': '#3c91ed',
};

const declarations = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([role, value]) => `--mb-${role}:${value};`)
    .join('');

const always = {
  ease: 'cubic-bezier(.2,0,0,1)',
  fast: '120ms',
  base: '200ms',
  'shadow-xs': '0 1px 2px rgb(28 28 36 / .06)',
  'shadow-lg': '0 16px 48px rgb(28 28 36 / .18), 0 2px 8px rgb(28 28 36 / .08)',
};

/** The tokens as a style sheet, correct before any script runs: follows the device until the page sets a choice. */
export const tokensCss = (): string =>
  [
    `:root{color-scheme:light;${declarations(always)}${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-mantine-color-scheme]){color-scheme:dark;${declarations(dark)}}}`,
    `:root[data-mantine-color-scheme='dark']{color-scheme:dark;${declarations(dark)}}`,
  ].join('\n');
