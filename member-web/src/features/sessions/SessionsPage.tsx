import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Consequence, FormFailure, PanelsSkeleton, QueryView, recently, StatePill, toast, useAction, useNow } from '@monban/ui';
import { IconCheck, IconLogout } from '@monban/ui/icons';
import { useState } from 'react';
import { ConfirmSheet } from '../../layout/ConfirmSheet.tsx';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { type OwnSessionsQuery, useEndSessionMutation, useEndSessionsMutation, useOwnSessionsQuery } from './sessions.gen.ts';
import classes from './SessionsPage.module.css';

type Session = NonNullable<NonNullable<OwnSessionsQuery['viewer']>['account']['sessions']>[number];

/** Where a member is logged in, each to be ended, and all but this one at once. */
export function SessionsPage() {
  const { t } = useLingui();
  const query = useOwnSessionsQuery({ fetchPolicy: 'cache-and-network' });
  const [ending, setEnding] = useState(false);
  return (
    <MemberPage title={t`ログイン中の端末`} back="/menu">
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[160]} />}>
        {({ viewer }) => {
          if (!viewer) return null;
          const sessions = viewer.account.sessions ?? [];
          const others = sessions.filter(({ current }) => !current).length;
          return (
            <>
              <Panel>
                <SessionList sessions={sessions} />
              </Panel>
              {others > 0 && (
                <Button tone="plain" size="lg" full icon={<IconLogout size={20} />} onClick={() => setEnding(true)}>
                  <Trans>ほかの端末をすべてログアウト</Trans>
                </Button>
              )}
              {ending && <EndOthersSheet accountId={viewer.account.id} others={others} onClose={() => setEnding(false)} />}
            </>
          );
        }}
      </QueryView>
    </MemberPage>
  );
}

function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t, i18n } = useLingui();
  const now = useNow(30_000);
  const [end] = useEndSessionMutation();
  const action = useAction();
  const nameOf = ({ browser, system }: Session): string => [browser, system].filter((part) => part !== null).join(' · ') || t`不明な端末`;
  const press = (sessionId: string): void =>
    void action.run(async () => (await end({ variables: { input: { sessionId } } })).data?.endSession);
  return (
    <>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={classes.words}>
              <strong>{nameOf(session)}</strong>
              <span className="mb-quiet mb-small">
                <Trans>ログイン {recently(session.begunAt, now, i18n.locale)}</Trans>
              </span>
              <span className="mb-quiet mb-small">
                <Trans>
                  最終利用 {recently(session.lastSeenAt, now, i18n.locale)} · {session.place ?? '—'}
                </Trans>
              </span>
            </div>
            {session.current ? (
              <StatePill tone="allow" icon={<IconCheck size={15} />}>
                <Trans>この端末</Trans>
              </StatePill>
            ) : (
              <Button tone="soft" busy={action.busy} aria-label={t`${nameOf(session)} をログアウト`} onClick={() => press(session.id)}>
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

interface SheetProps {
  readonly accountId: string;
  readonly others: number;
  readonly onClose: () => void;
}

function EndOthersSheet({ accountId, others, onClose }: SheetProps) {
  const { t } = useLingui();
  const [endAll] = useEndSessionsMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const done = await action.run(async () => (await endAll({ variables: { input: { accountId } } })).data?.endSessions);
    if (!done) return;
    toast(t`ほかの${done.ended}台をログアウトしました`);
    onClose();
  };
  return (
    <ConfirmSheet
      danger
      title={t`ほかの${others}台をログアウトしますか？`}
      verb={t`すべてログアウト`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>この端末はログインしたままです。心当たりのない端末がある場合は、パスワードも変更してください。</Trans>
      </Consequence>
    </ConfirmSheet>
  );
}
