import { Button, Stack } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, Fact, Facts, PanelsSkeleton, QueryView, toast, useAction } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { useState } from 'react';
import { useEndSessionsMutation, useOwnAccountQuery } from '../../layout/account-access.gen.ts';
import { AccountSessions } from '../../layout/AccountSessions.tsx';
import { Inset, SectionHead, Sheet } from '../../layout/Sheet.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** One's own password and sessions (アバター: パスワード · セッション). */
export function AccountPage() {
  const { t } = useLingui();
  const query = useOwnAccountQuery({ fetchPolicy: 'cache-and-network' });
  const [ending, setEnding] = useState(false);
  return (
    <Sheet title={t`アカウント`}>
      <Inset>
        <QueryView query={query} skeleton={<PanelsSkeleton heights={[160, 160]} />}>
          {({ viewer }) => {
            if (!viewer) return null;
            const { account } = viewer;
            const sessions = account.sessions ?? [];
            const others = sessions.filter(({ current }) => !current).length;
            return (
              <Stack gap="xl" maw={640}>
                <Facts>
                  <Fact label={<Trans>お名前</Trans>}>{account.name}</Fact>
                  <Fact label={<Trans>メールアドレス</Trans>}>{account.email}</Fact>
                </Facts>
                <section>
                  <SectionHead title={<Trans>パスワード</Trans>} />
                  <PasswordForm email={account.email ?? ''} others={others} />
                </section>
                <section>
                  <SectionHead title={<Trans>ログイン中の端末</Trans>} />
                  <AccountSessions sessions={sessions} tenantId={null} />
                  {others > 0 && (
                    <Button variant="default" mt="md" onClick={() => setEnding(true)}>
                      <Trans>ほかの端末をすべてログアウト…</Trans>
                    </Button>
                  )}
                </section>
                {ending && <EndOthersDialog accountId={account.id} others={others} onClose={() => setEnding(false)} />}
              </Stack>
            );
          }}
        </QueryView>
      </Inset>
    </Sheet>
  );
}

interface DialogProps {
  readonly accountId: string;
  readonly others: number;
  readonly onClose: () => void;
}

function EndOthersDialog({ accountId, others, onClose }: DialogProps) {
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
    <ConfirmDialog
      danger
      title={t`ほかの端末をすべてログアウトしますか？`}
      verb={t`すべてログアウト`}
      figures={[{ label: t`ログアウトされる端末`, value: others, unit: 'device', tone: 'refuse' }]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>この端末はログインしたままです。心当たりのない端末がある場合は、パスワードも変更してください。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
