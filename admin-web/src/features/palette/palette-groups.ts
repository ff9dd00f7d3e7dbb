import type { ReactNode } from 'react';

export interface PalettePage {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly words: string;
}

export interface Visited {
  readonly path: string;
  readonly title: string;
}

/** Something to go to. */
export interface PaletteItem {
  readonly key: string;
  readonly to: string;
  readonly label: string;
  readonly lead: ReactNode;
  /** What tells it from others of its name. */
  readonly note?: ReactNode;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}
