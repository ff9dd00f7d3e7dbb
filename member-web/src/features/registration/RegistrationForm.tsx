import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, useAction } from '@monban/ui';
import { IconMail } from '@monban/ui/icons';
import { type ReactNode, useState } from 'react';
import { VisitorPage } from '../../layout/VisitorPage.tsx';
import { emailFault } from './email-hint.ts';
import { MailSent, type SentMail } from './MailSent.tsx';
import { useStartRegistrationMutation } from './registration.gen.ts';
import { SeatRefused } from './SeatRefused.tsx';
import { Steps } from './Steps.tsx';

interface Props {
  readonly lead: ReactNode;
  /** What opening the mailed URL does. */
  readonly promise: ReactNode;
  /** Token of an invite link; left out for an ordinary customer. */
  readonly inviteToken?: string;
}

/** Steps ① and ② of a registration: name and address, then a mail (`T-21`, `T-22`, `L-72`). */
export function RegistrationForm({ lead, promise, inviteToken }: Props) {
  const { t } = useLingui();
  const [sent, setSent] = useState<SentMail | null>(null);
  const [start] = useStartRegistrationMutation();
  const faults = {
    empty: t`メールアドレスを入力すると進めます`,
    'no-at': t`「@」の前後を確かめてください`,
    'no-ending': t`「.jp」や「.com」まで入力してください`,
  };
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '' },
    validateInputOnBlur: true,
    validate: {
      name: (value) => (value.trim() === '' ? t`お名前を入力すると進めます` : null),
      email: (value) => {
        const fault = emailFault(value);
        return fault && faults[fault];
      },
    },
  });
  const action = useAction(form);

  const submit = form.onSubmit(async ({ name, email }) => {
    const input = { name: name.trim(), email: email.trim(), ...(inviteToken === undefined ? {} : { inviteToken }) };
    const done = await action.run(async () => (await start({ variables: { input } })).data?.startRegistration);
    if (done) setSent({ email: done.email, expiresAt: done.expiresAt });
  });

  if (sent) return <MailSent mail={sent} onAgain={() => setSent(null)} />;
  if (action.failure?.code === 'SEAT_FULL' || action.failure?.code === 'SEAT_LINK_DEAD') {
    return <SeatRefused code={action.failure.code} onRetry={action.clear} />;
  }
  return (
    <form onSubmit={submit} noValidate style={{ display: 'contents' }}>
      <VisitorPage
        tab={t`登録`}
        above={<Steps current={1} />}
        headline={<Trans>お名前とメールアドレス</Trans>}
        lead={lead}
        foot={
          <Button type="submit" size="lg" fullWidth loading={action.busy}>
            <Trans>確認メールを送る</Trans>
          </Button>
        }
      >
        <Stack gap="md" flex={1}>
          <TextInput
            size="lg"
            label={t`お名前`}
            autoComplete="name"
            maxLength={100}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <TextInput
            size="lg"
            type="email"
            inputMode="email"
            label={t`メールアドレス`}
            autoComplete="email"
            key={form.key('email')}
            {...form.getInputProps('email')}
          />
          <FormFailure failure={action.failure} />
        </Stack>
        <Group gap="sm" wrap="nowrap" align="flex-start" c="dimmed">
          <IconMail size={20} aria-hidden style={{ marginTop: 2 }} />
          <Text size="sm">{promise}</Text>
        </Group>
      </VisitorPage>
    </form>
  );
}
