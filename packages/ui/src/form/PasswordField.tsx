import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { IconCheck, IconEye, IconEyeOff } from '../icons.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import classes from './TextField.module.css';

/** Fewest characters of a password that is being set (`L-72` and `confirmRegistration`). */
export const PASSWORD_MIN = 8;

interface Props extends Omit<TextFieldProps, 'type' | 'end' | 'label'> {
  /** Which password, where there are several. */
  readonly label?: ReactNode;
}

/** A password, hidden until its eye is pressed. */
export function PasswordField({ label, ...props }: Props) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      autoComplete="current-password"
      {...props}
      label={label ?? t`パスワード`}
      type={shown ? 'text' : 'password'}
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      maxLength={256}
      end={
        <button
          type="button"
          className={classes.end}
          aria-label={t`パスワードを表示`}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <IconEyeOff size={22} aria-hidden /> : <IconEye size={22} aria-hidden />}
        </button>
      }
    />
  );
}

/** A password to be set: counts its characters, and says when they are enough. */
export function NewPasswordField({ length, ...input }: Props & { readonly length: number }) {
  const { t } = useLingui();
  const missing = PASSWORD_MIN - length;
  return (
    <PasswordField
      autoComplete="new-password"
      description={t`${PASSWORD_MIN}文字以上`}
      {...input}
      help={
        <span className={classes.length} data-enough={missing <= 0 || undefined} aria-live="polite">
          {missing <= 0 && (
            <>
              <IconCheck size={18} className="mb-state" aria-hidden /> <Trans>{length}文字</Trans>
            </>
          )}
          {missing > 0 && length > 0 && <Trans>あと{missing}文字</Trans>}
        </span>
      }
    />
  );
}
