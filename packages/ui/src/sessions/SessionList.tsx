import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../control/Button.tsx';
import { FormFailure } from '../form/FormFailure.tsx';
import { useAction } from '../form/use-action.ts';
import { IconCheck } from '../icons.ts';
import { StatePill } from '../page/StatePill.tsx';
import { recently } from '../time/format.ts';
import { useNow } from '../time/use-now.ts';
import classes from './SessionList.module.css';
import { type OpenSessionsFragment, useEndSessionMutation } from './sessions.gen.ts';

type Session = NonNullable<OpenSessionsFragment['sessions']>[number];

interface Props {
  readonly account: Pick<OpenSessionsFragment, 'sessions' | 'sessionCount'>;
  /** The operator's tenant when the provider looks; null within the viewer's own tenant. */
  readonly tenantId?: string | null;
  /** `sm` for staff. */
  readonly size?: 'sm' | 'md';
}

/** Where an account is logged in: client, place, start; every session except the viewer's current one can be ended. */
export function SessionList({ account, tenantId = null, size = 'md' }: Props) {
  const { t, i18n } = useLingui();
  const now = useNow(30_000);
  const [end] = useEndSessionMutation();
  const action = useAction();
  const sessions = account.sessions ?? [];
  const more = (account.sessionCount ?? 0) - sessions.length;
  const when = (instant: string): string => recently(instant, now, i18n.locale);
  const nameOf = ({ browser, system }: Session): string => [browser, system].filter((part) => part !== null).join(' · ') || t`不明な端末`;
  const press = (sessionId: string): void =>
    void action.run(async () => (await end({ variables: { input: { sessionId, tenantId } } })).data?.endSession);
  if (sessions.length === 0) {
    return (
      <p className="mb-quiet mb-small">
        <Trans>ログイン中の端末はありません。</Trans>
      </p>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={classes.words}>
              <strong>{nameOf(session)}</strong>
              <span className="mb-quiet mb-small">
                <Trans>最終利用 {when(session.lastSeenAt)}</Trans>
              </span>
              <span className={`${classes.facts} mb-quiet mb-small`}>
                <Trans>ログイン {when(session.begunAt)}</Trans>
                {session.place !== null && <span>{session.place}</span>}
              </span>
            </div>
            {session.current ? (
              <StatePill bare={size === 'sm'} tone="allow" icon={<IconCheck size={15} />}>
                <Trans>この端末</Trans>
              </StatePill>
            ) : (
              <Button
                tone={size === 'sm' ? 'plain' : 'soft'}
                size={size}
                busy={action.busy}
                aria-label={t`${nameOf(session)} をログアウト`}
                onClick={() => press(session.id)}
              >
                <Trans>ログアウト</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mb-quiet mb-small">
          <Trans>
            最近使った{sessions.length}台を表示しています。ほかに{more}台でログイン中です。
          </Trans>
        </p>
      )}
      <FormFailure failure={action.failure} />
    </>
  );
}
