import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { IconAlertTriangle } from '../icons.ts';
import classes from './TextField.module.css';

export interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'size'> {
  readonly label: ReactNode;
  /** A hint beside the label. */
  readonly description?: ReactNode;
  /** The error, below the field. */
  readonly error?: ReactNode;
  /** Shown below the field while there is no error. */
  readonly help?: ReactNode;
  /** `lg` for the thumb. */
  readonly size?: 'md' | 'lg' | undefined;
  /** A control at the end, inside the frame. */
  readonly end?: ReactNode;
}

/** One line of text with its label and its error. */
export function TextField({ label, description, error, help, size = 'lg', end, id, ...input }: TextFieldProps) {
  const own = useId();
  const field = id ?? own;
  const wrong = error !== undefined && error !== null && error !== false;
  const described = [description !== undefined && `${field}-what`, wrong ? `${field}-error` : help !== undefined && `${field}-help`];
  return (
    <div className={classes.field} data-size={size}>
      <div className={classes.head}>
        <label htmlFor={field} className={classes.label}>
          {label}
        </label>
        {description !== undefined && (
          <span id={`${field}-what`} className={classes.what}>
            {description}
          </span>
        )}
      </div>
      <div className={classes.frame} data-wrong={wrong || undefined}>
        <input
          {...input}
          id={field}
          className={classes.input}
          aria-invalid={wrong || undefined}
          aria-describedby={described.filter((part) => part !== false).join(' ') || undefined}
        />
        {end}
      </div>
      {wrong ? (
        <p id={`${field}-error`} className={classes.error}>
          <IconAlertTriangle size={18} aria-hidden />
          {error}
        </p>
      ) : (
        help !== undefined && (
          <div id={`${field}-help`} className={classes.help}>
            {help}
          </div>
        )
      )}
    </div>
  );
}
