import { Trans } from '@lingui/react/macro';
import { RegistrationForm } from './RegistrationForm.tsx';

/** New registration of an ordinary customer (`L-72`). */
export function RegisterPage() {
  return (
    <RegistrationForm
      lead={<Trans>会員として新しく登録します</Trans>}
      promise={<Trans>届いたメールの URL を 24時間以内に開くと、登録を完了できます。</Trans>}
    />
  );
}
