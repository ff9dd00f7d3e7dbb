import { memo } from 'react';
import { encode } from 'uqr';
import classes from './QrCode.module.css';

interface Props {
  readonly value: string;
  /** Description for people who do not see it. */
  readonly label: string;
  /** As large as the screen is wide. */
  readonly large?: boolean;
}

/**
 * A 2D code: black on white in dark mode too, with a quiet zone of four modules, because readers need both. Memoised, because the card
 * around it re-renders every second.
 */
export const QrCode = memo(function QrCode({ value, label, large = false }: Props) {
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${String(x)} ${String(y)}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={classes.code}
      data-large={large || undefined}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1c1c24" />
    </svg>
  );
});
