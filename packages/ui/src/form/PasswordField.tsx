import { Trans, useLingui } from '@lingui/react/macro';
import { PASSWORD_MIN, passwordLength } from '@monban/domain-kit/password';
import { type ReactNode, useState } from 'react';
import { IconCheck, IconEye, IconEyeOff } from '../icons.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import classes from './TextField.module.css';

interface Props extends Omit<TextFieldProps, 'type' | 'end' | 'label'> {
  /** Which password, where there are several. */
  readonly label?: ReactNode;
}

/** A password, hidden until the user presses the eye button. */
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

/** A new password (`L-72` and `confirmRegistration`): counts its characters, and says when there are enough. */
export function NewPasswordField({ typed, ...input }: Props & { readonly typed: string }) {
  const { t } = useLingui();
  const length = passwordLength(typed);
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

/** What a new password lacks, as a message for its field; null when it is fine. Counts characters as the server does. */
export function useNewPasswordCheck(): (password: string) => string | null {
  const { t } = useLingui();
  return (password) => (passwordLength(password) < PASSWORD_MIN ? t`${PASSWORD_MIN}文字以上にしてください` : null);
}

/** The account name under which password managers store the password. Place it before the form's fields. */
export function PasswordOwner({ email }: { readonly email: string }) {
  return <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />;
}
