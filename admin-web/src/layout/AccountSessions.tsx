import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, recently, StatePill, useAction, useNow } from '@monban/ui';
import { IconCheck } from '@monban/ui/icons';
import { type AccountAccessFragment, useEndSessionMutation } from './account-access.gen.ts';
import classes from './AccountSessions.module.css';
import { useSessionName } from './use-session-name.ts';

type Session = NonNullable<AccountAccessFragment['sessions']>[number];

interface Props {
  readonly sessions: readonly Session[];
  /** Tenant of an operator whose people the provider looks at; null in one's own. */
  readonly tenantId: string | null;
}

/** Where an account is logged in: what with, from where, since when; each can be ended but the one that looks. */
export function AccountSessions({ sessions, tenantId }: Props) {
  const { t, i18n } = useLingui();
  const now = useNow(30_000);
  const nameOf = useSessionName();
  const [end] = useEndSessionMutation();
  const action = useAction();
  if (sessions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>ログイン中の端末はありません。</Trans>
      </Text>
    );
  }
  const press = (sessionId: string): void =>
    void action.run(async () => (await end({ variables: { input: { sessionId, tenantId } } })).data?.endSession);
  return (
    <>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={classes.words}>
              <span>{nameOf(session)}</span>
              <Text size="sm" c="dimmed">
                <Trans>
                  {session.place ?? '—'} · ログイン {recently(session.begunAt, now, i18n.locale)} · 最終利用{' '}
                  {recently(session.lastSeenAt, now, i18n.locale)}
                </Trans>
              </Text>
            </div>
            {session.current ? (
              <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
                <Trans>この端末</Trans>
              </StatePill>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                disabled={action.busy}
                aria-label={t`${nameOf(session)} をログアウト`}
                onClick={() => press(session.id)}
              >
                <Trans>ログアウト</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <FormFailure failure={action.failure} />
    </>
  );
}
