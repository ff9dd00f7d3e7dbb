interface Props {
  readonly size?: number;
  /** On its own background (`tile`), or in the colour of the surrounding text. */
  readonly appearance?: 'tile' | 'bare';
}

/** The mark: 門, two leaves, open in the middle. Decorative; the name is always beside it. */
export function MonbanMark({ size = 24, appearance = 'tile' }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {appearance === 'tile' && <rect width="24" height="24" rx="6" fill="var(--mb-accent)" />}
      <g
        fill="none"
        stroke={appearance === 'tile' ? 'var(--mb-on-accent)' : 'currentColor'}
        strokeWidth={appearance === 'tile' ? 1.7 : 2}
        strokeLinejoin="round"
        strokeLinecap="square"
        transform={appearance === 'tile' ? undefined : 'translate(-4.8 -4.8) scale(1.4)'}
      >
        <path d="M5.6 18.2V5.9h4.6v5.4H5.6M5.6 8.6h4.6" />
        <path d="M18.4 18.2V5.9h-4.6v5.4h4.6M18.4 8.6h-4.6" />
      </g>
    </svg>
  );
}
