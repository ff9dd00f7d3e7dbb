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

/** A destination. */
export interface PaletteItem {
  readonly key: string;
  readonly to: string;
  readonly label: string;
  readonly lead: ReactNode;
  /** Distinguishes it from others with the same name. */
  readonly note?: ReactNode;
}

export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}
