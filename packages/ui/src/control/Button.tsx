import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './Button.module.css';

export interface ButtonLook {
  /** `primary` once per page; `plain` beside it; `soft` inside a panel; `quiet` is text only; `danger` erases. */
  readonly tone?: 'primary' | 'plain' | 'soft' | 'quiet' | 'danger' | undefined;
  /** 44 px by default, 52 for the one action at the thumb, 30 for staff. */
  readonly size?: 'sm' | 'md' | 'lg' | undefined;
  /** As wide as its container. */
  readonly full?: boolean | undefined;
}

/** The look of a button for a link: `<Link {...buttonLook({ size: 'lg' })} to="…">`. */
export const buttonLook = ({ tone = 'primary', size = 'md', full = false }: ButtonLook) => ({
  className: classes.button,
  'data-tone': tone,
  'data-size': size,
  'data-full': full || undefined,
});

interface Props extends ButtonLook, Omit<ComponentPropsWithRef<'button'>, 'className'> {
  readonly icon?: ReactNode;
  /** While its action runs; it keeps the focus and ignores presses. */
  readonly busy?: boolean;
}

/** A button. */
export function Button({ tone, size, full, icon, busy = false, type = 'button', onClick, children, ...button }: Props) {
  return (
    <button
      {...button}
      {...buttonLook({ tone, size, full })}
      type={busy ? 'button' : type}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy ? <span className={classes.spinner} aria-hidden /> : icon}
      <span>{children}</span>
    </button>
  );
}

interface IconProps extends Omit<ComponentPropsWithRef<'button'>, 'className'> {
  /** Its action in words, because it has no visible label. */
  readonly label: string;
  readonly tone?: 'plain' | 'accent' | 'allow';
}

/** A button with an icon only: for close, back, copy and delete. */
export function IconButton({ label, tone = 'plain', children, ...button }: IconProps) {
  return (
    <button type="button" {...button} className={classes.icon} data-tone={tone} aria-label={label}>
      {children}
    </button>
  );
}

/** The same look for a link. */
export const iconButtonLook = (label: string) => ({ className: classes.icon, 'aria-label': label });
