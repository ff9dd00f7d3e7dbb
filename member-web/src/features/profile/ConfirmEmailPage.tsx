import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FormFailure, isFailure, useAction } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { StatePicture, VisitorPage } from '../../layout/VisitorPage.tsx';
import { ConfirmEmailOutcome, type EmailOutcome } from './ConfirmEmailOutcome.tsx';
import { useConfirmEmailChangeMutation } from './profile.gen.ts';

/** The page behind the URL in the mail to a new address (`P-L-06`). Opening it changes nothing; the button does. */
export function ConfirmEmailPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: '/visitor/confirm-email/$token' });
  const [confirm] = useConfirmEmailChangeMutation();
  const [outcome, setOutcome] = useState<EmailOutcome | null>(null);
  const action = useAction();
  const press = async (): Promise<void> => {
    const done = await action.run(async () => {
      const result = (await confirm({ variables: { input: { token } } })).data?.confirmEmailChange;
      if (result && isFailure(result)) setOutcome(result);
      return result;
    });
    if (done) setOutcome({ email: done.email });
  };
  if (outcome) return <ConfirmEmailOutcome outcome={outcome} />;
  return (
    <VisitorPage
      tab={t`メールアドレスの確認`}
      above={
        <StatePicture>
          <IconMail size={44} />
        </StatePicture>
      }
      headline={<Trans>新しいメールアドレスに変更します</Trans>}
      lead={<Trans>下のボタンを押すと、ログインに使うメールアドレスが、このメールの届いたアドレスに変わります。</Trans>}
      foot={
        <Button size="lg" full busy={action.busy} onClick={() => void press()}>
          <Trans>メールアドレスを変更する</Trans>
        </Button>
      }
    >
      <FormFailure failure={action.failure} />
    </VisitorPage>
  );
}
