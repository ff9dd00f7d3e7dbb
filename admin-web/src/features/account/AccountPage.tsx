import { Button, Stack } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, Fact, Facts, otherSessions, PanelsSkeleton, QueryView, SessionList, useEndOthers } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { useState } from 'react';
import { Inset, SectionHead, Sheet } from '../../layout/Sheet.tsx';
import { useOwnAccountQuery } from './account.gen.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** The viewer's own password and sessions (アバター: パスワード · セッション). */
export function AccountPage() {
  const { t } = useLingui();
  const query = useOwnAccountQuery({ fetchPolicy: 'cache-and-network' });
  const [ending, setEnding] = useState(false);
  /** Number of password changes so far; each one resets the form. */
  const [changes, setChanges] = useState(0);
  return (
    <Sheet title={t`アカウント`}>
      <Inset>
        <QueryView query={query} skeleton={<PanelsSkeleton heights={[160, 160]} />}>
          {({ viewer }) => {
            if (!viewer) return null;
            const { account } = viewer;
            const others = otherSessions(account);
            return (
              <Stack gap="xl" maw={640}>
                <Facts>
                  <Fact label={<Trans>お名前</Trans>}>{account.name}</Fact>
                  <Fact label={<Trans>メールアドレス</Trans>}>{account.email}</Fact>
                </Facts>
                <Stack component="section" gap="sm">
                  <SectionHead title={<Trans>パスワード</Trans>} />
                  <PasswordForm key={changes} email={account.email ?? ''} others={others} onChanged={() => setChanges(changes + 1)} />
                </Stack>
                <Stack component="section" gap="sm">
                  <SectionHead title={<Trans>ログイン中の端末</Trans>} />
                  <SessionList account={account} size="sm" />
                  {others > 0 && (
                    <Button variant="default" onClick={() => setEnding(true)} style={{ alignSelf: 'start' }}>
                      <Trans>ほかの端末をすべてログアウト…</Trans>
                    </Button>
                  )}
                </Stack>
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
  const asked = useEndOthers(accountId, onClose);
  return (
    <ConfirmDialog
      danger
      title={t`ほかの端末をすべてログアウトしますか？`}
      verb={t`すべてログアウト`}
      figures={[{ label: t`ログアウトされる端末`, value: others, unit: 'device', tone: 'refuse' }]}
      onClose={onClose}
      {...asked}
    >
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>この端末はログインしたままです。心当たりのない端末がある場合は、パスワードも変更してください。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
