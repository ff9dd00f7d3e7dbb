import { Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { dateTime, StatePill } from '@monban/ui';
import { IconAlertTriangle, IconCheck, IconClock } from '@monban/ui/icons';
import { SendMailAgain } from '../../layout/SendMailAgain.tsx';
import { type TenantDetailQuery, useResendStaffInvitationMutation } from './tenants.gen.ts';
import classes from './TenantPage.module.css';

type Invitation = NonNullable<NonNullable<TenantDetailQuery['tenant']>['staffInvitations']>[number];

interface Props {
  readonly tenantId: string;
  readonly invitations: readonly Invitation[] | null;
}

/** Invitations to the operator's admin site with their state; the mail can be sent again until the invitation is accepted. */
export function StaffInvitations({ tenantId, invitations }: Props) {
  const { i18n } = useLingui();
  if (!invitations || invitations.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>招待はありません。</Trans>
      </Text>
    );
  }
  return (
    <ul className={classes.list}>
      {invitations.map((invitation) => (
        <li key={invitation.id}>
          <div>
            <div>{invitation.name}</div>
            <Text size="xs" c="dimmed">
              {invitation.email}
            </Text>
          </div>
          <Text size="xs" c="dimmed">
            {dateTime(invitation.mailedAt ?? invitation.enteredAt, i18n.locale)}
          </Text>
          <div className={classes.state}>
            <State invitation={invitation} />
            {invitation.canResend && <Resend tenantId={tenantId} invitation={invitation} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function State({ invitation: { state, expiresAt, mailedAt } }: { readonly invitation: Invitation }) {
  const { i18n } = useLingui();
  switch (state) {
    case 'COMPLETED':
      return (
        <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
          <Trans>登録完了</Trans>
        </StatePill>
      );
    case 'MAIL_SENT':
    case 'CONFIRMED':
      return (
        <StatePill bare tone="plain" icon={<IconClock size={15} />}>
          {mailedAt === null ? <Trans>メールを送っています</Trans> : <Trans>{dateTime(expiresAt, i18n.locale)} まで使えます</Trans>}
        </StatePill>
      );
    case 'EXPIRED':
      return (
        <StatePill bare tone="warn" icon={<IconAlertTriangle size={15} />}>
          <Trans>招待メールの期限切れ</Trans>
        </StatePill>
      );
    default:
      return (
        <StatePill bare tone="warn" icon={<IconAlertTriangle size={15} />}>
          <Trans>登録できないメールアドレス</Trans>
        </StatePill>
      );
  }
}

function Resend({ tenantId, invitation }: { readonly tenantId: string; readonly invitation: Invitation }) {
  const { t } = useLingui();
  const [resend] = useResendStaffInvitationMutation();
  const input = { tenantId, registrationId: invitation.id };
  return (
    <SendMailAgain
      label={t`${invitation.email} に招待メールをもう一度送る`}
      done={t`${invitation.email} に招待メールをもう一度送りました。24時間使えます`}
      send={async () => (await resend({ variables: { input } })).data?.resendStaffInvitation}
    />
  );
}
