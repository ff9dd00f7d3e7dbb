import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmailField, FormFailure, TextField, useAction, useEmailCheck, useFields } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { type ReactNode, useState } from 'react';
import { Fields, SmallPrint, VisitorPage } from '../../layout/VisitorPage.tsx';
import { MailSent, type SentMail } from './MailSent.tsx';
import { useStartRegistrationMutation } from './registration.gen.ts';
import { SeatRefused } from './SeatRefused.tsx';
import { Steps } from './Steps.tsx';

interface Props {
  readonly lead: ReactNode;
  /** What opening the mailed URL does. */
  readonly promise: ReactNode;
  /** Token of an invite link; omitted for an ordinary customer. */
  readonly inviteToken?: string;
}

/** Steps ① and ② of a registration: name and address, then a mail (`T-21`, `T-22`, `L-72`). */
export function RegistrationForm({ lead, promise, inviteToken }: Props) {
  const { t } = useLingui();
  const [sent, setSent] = useState<SentMail | null>(null);
  const [start] = useStartRegistrationMutation();
  const form = useFields({
    initial: { name: '', email: '' },
    check: {
      name: (value) => (value.trim() === '' ? t`お名前を入力してください` : null),
      email: useEmailCheck(),
    },
  });
  const action = useAction(form);

  const send = async (input: { readonly name: string; readonly email: string }): Promise<boolean> => {
    const trimmed = { name: input.name.trim(), email: input.email.trim(), ...(inviteToken === undefined ? {} : { inviteToken }) };
    const done = await action.run(async () => (await start({ variables: { input: trimmed } })).data?.startRegistration);
    if (done) setSent({ email: done.email, expiresAt: done.expiresAt });
    return done !== null;
  };

  if (action.failure?.code === 'SEAT_FULL' || action.failure?.code === 'SEAT_LINK_DEAD') {
    return <SeatRefused code={action.failure.code} onRetry={action.clear} />;
  }
  if (sent) {
    return (
      <MailSent
        mail={sent}
        busy={action.busy}
        failure={action.failure}
        onResend={() => send(form.values)}
        onCorrect={() => {
          action.clear();
          setSent(null);
        }}
      />
    );
  }
  return (
    <form onSubmit={form.submit(send)} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`登録`}
        above={<Steps current={1} />}
        headline={<Trans>お名前とメールアドレス</Trans>}
        lead={lead}
        foot={
          <Button type="submit" size="lg" full busy={action.busy}>
            <Trans>確認メールを送る</Trans>
          </Button>
        }
      >
        <Fields>
          <TextField {...form.field('name')} label={t`お名前`} autoComplete="name" maxLength={100} />
          <EmailField {...form.field('email')} />
          <FormFailure failure={action.failure} />
        </Fields>
        <SmallPrint icon={<IconMail size={20} />}>{promise}</SmallPrint>
      </VisitorPage>
    </form>
  );
}
