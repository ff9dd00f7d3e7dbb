/** One measured figure with its limit. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Null for figures that are only observed. */
  readonly limit: number | null;
  /** Which side of the limit is good; `less` by default. */
  readonly better?: 'less' | 'more';
}
