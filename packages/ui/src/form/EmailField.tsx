import { useLingui } from '@lingui/react/macro';
import { emailFault } from './email-hint.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';

interface Props extends Omit<TextFieldProps, 'type' | 'label'> {
  /** Which address, where there are several. */
  readonly label?: TextFieldProps['label'];
}

/** An e-mail address field that keyboards and password managers recognise. */
export function EmailField({ label, ...props }: Props) {
  const { t } = useLingui();
  return (
    <TextField
      autoComplete="email"
      {...props}
      label={label ?? t`メールアドレス`}
      type="email"
      inputMode="email"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={254}
    />
  );
}

/** What an address lacks, as a message for its field; null when it is complete. */
export function useEmailCheck(): (value: string) => string | null {
  const { t } = useLingui();
  return (value) => {
    switch (emailFault(value)) {
      case 'empty':
        return t`メールアドレスを入力してください`;
      case 'no-at':
        return t`「@」の前後を確かめてください`;
      case 'no-ending':
        return t`「.jp」や「.com」まで入力してください`;
      case null:
        return null;
    }
  };
}
