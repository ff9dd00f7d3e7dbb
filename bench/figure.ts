/** One measured figure beside what it is held to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null for what is only watched. */
  readonly limit: number | null;
  /** Which side of the limit is good; `less` when left out. */
  readonly better?: 'less' | 'more';
}
