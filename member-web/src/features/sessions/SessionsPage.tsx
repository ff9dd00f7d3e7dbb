import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Consequence, otherSessions, PanelsSkeleton, QueryView, SessionList, useEndOthers } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { useState } from 'react';
import { ConfirmSheet } from '../../layout/ConfirmSheet.tsx';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { useOwnSessionsQuery } from './sessions.gen.ts';

/** Where a member is logged in; each session can be ended, or all but this one at once. */
export function SessionsPage() {
  const { t } = useLingui();
  const query = useOwnSessionsQuery({ fetchPolicy: 'cache-and-network' });
  const [ending, setEnding] = useState(false);
  return (
    <MemberPage title={t`ログイン中の端末`} back="/menu">
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[160]} />}>
        {({ viewer }) => {
          if (!viewer) return null;
          const { account } = viewer;
          const others = otherSessions(account);
          return (
            <>
              <Panel>
                <SessionList account={account} />
              </Panel>
              {others > 0 && (
                <Button tone="plain" size="lg" full icon={<IconLogout size={20} />} onClick={() => setEnding(true)}>
                  <Trans>ほかの端末をすべてログアウト</Trans>
                </Button>
              )}
              {ending && <EndOthersSheet accountId={account.id} others={others} onClose={() => setEnding(false)} />}
            </>
          );
        }}
      </QueryView>
    </MemberPage>
  );
}

interface SheetProps {
  readonly accountId: string;
  readonly others: number;
  readonly onClose: () => void;
}

function EndOthersSheet({ accountId, others, onClose }: SheetProps) {
  const { t } = useLingui();
  const asked = useEndOthers(accountId, onClose);
  return (
    <ConfirmSheet danger title={t`ほかの${others}台をログアウトしますか？`} verb={t`すべてログアウト`} onClose={onClose} {...asked}>
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>この端末はログインしたままです。心当たりのない端末がある場合は、パスワードも変更してください。</Trans>
      </Consequence>
    </ConfirmSheet>
  );
}
