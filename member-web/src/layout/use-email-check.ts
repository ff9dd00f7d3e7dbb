import { useLingui } from '@lingui/react/macro';
import { emailFault } from './email-hint.ts';

/** What is missing of an address, as a sentence for its field; null when nothing is. */
export function useEmailCheck(): (value: string) => string | null {
  const { t } = useLingui();
  return (value) => {
    switch (emailFault(value)) {
      case 'empty':
        return t`メールアドレスを入力すると進めます`;
      case 'no-at':
        return t`「@」の前後を確かめてください`;
      case 'no-ending':
        return t`「.jp」や「.com」まで入力してください`;
      case null:
        return null;
    }
  };
}
