import { PasswordInput, type PasswordInputProps, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '../icons.ts';

/** Fewest characters of a password that is being set (`L-72` and `confirmRegistration`). */
export const PASSWORD_MIN = 8;

/** A password to be set: shows its length as soon as it is enough. */
export function NewPasswordField({ length, ...input }: PasswordInputProps & { readonly length: number }) {
  const { t } = useLingui();
  return (
    <div>
      <PasswordInput
        autoComplete="new-password"
        label={t`パスワード`}
        description={t`${PASSWORD_MIN}文字以上`}
        visibilityToggleButtonProps={{ 'aria-label': t`パスワードを表示` }}
        {...input}
      />
      <Text
        component="div"
        size="sm"
        c="allow"
        mih={24}
        mt={4}
        aria-live="polite"
        style={{ display: 'flex', gap: 6, alignItems: 'center' }}
      >
        {length >= PASSWORD_MIN && (
          <>
            <IconCheck size={18} className="mb-state" aria-hidden /> <Trans>{length}文字</Trans>
          </>
        )}
      </Text>
    </div>
  );
}
