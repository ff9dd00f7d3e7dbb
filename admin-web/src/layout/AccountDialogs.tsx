import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, SessionList, toast, useAction } from '@monban/ui';
import { IconDeviceTablet, IconLock, IconLockOpen, IconLogout } from '@monban/ui/icons';
import { useEndSessionsMutation } from '@monban/ui/sessions';
import { type AccountAccessFragment, useLockAccountMutation, useUnlockAccountMutation } from './account-access.gen.ts';

interface Props {
  readonly account: AccountAccessFragment;
  /** The subject of the dialog: 「スタッフ「山本 彩」」. */
  readonly subject: string;
  /** The operator's tenant when the provider acts; null within the viewer's own tenant. */
  readonly tenantId: string | null;
  /** Whether nobody else on the operator's staff could log in any more. */
  readonly last?: boolean;
  readonly onClose: () => void;
}

/** Locks or unlocks a member of staff or a device; states the consequences in numbers. */
export function AccountLockDialog({ account, subject, tenantId, last = false, onClose }: Props) {
  const { t } = useLingui();
  const [lock] = useLockAccountMutation();
  const [unlock] = useUnlockAccountMutation();
  const action = useAction();
  const { name, locked } = account;
  const open = account.sessionCount ?? 0;
  const confirm = async (): Promise<void> => {
    const variables = { input: { accountId: account.id, tenantId, expectedVersion: account.version } };
    const done = await action.run(async () =>
      locked ? (await unlock({ variables })).data?.unlockAccount : (await lock({ variables })).data?.lockAccount,
    );
    if (!done) return;
    toast(locked ? t`「${name}」のロックを解除しました` : t`「${name}」をロックしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger={!locked}
      subject={subject}
      title={locked ? t`「${name}」のロックを解除しますか？` : t`「${name}」をロックしますか？`}
      verb={locked ? t`ロックを解除する` : t`ロックする`}
      figures={
        locked
          ? [{ label: t`ログアウトされる端末`, value: 0, unit: 'device' }]
          : [{ label: t`ログアウトされる端末`, value: open, unit: 'device', note: t`1秒以内に使えなくなります`, tone: 'refuse' }]
      }
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {locked ? (
        <Consequence icon={<IconLockOpen size={18} />}>
          <Trans>今までのパスワードでログインできるようになります。もう一度ログインしてください。</Trans>
        </Consequence>
      ) : (
        <Consequence icon={<IconLock size={18} />}>
          <Trans>ロックを解除するまで、ログインできません。記録と設定はそのまま残ります。</Trans>
        </Consequence>
      )}
      {last && !locked && (
        <Consequence icon={<IconLock size={18} />}>
          <Trans>この事業者でログインできるスタッフがいなくなります。解除できるのはプラットフォームだけです。</Trans>
        </Consequence>
      )}
    </ConfirmDialog>
  );
}

/** Another person's sessions, to end one by one or all at once. */
export function SessionsDialog({ account, subject, tenantId, onClose }: Props) {
  const { t } = useLingui();
  const [endAll] = useEndSessionsMutation();
  const action = useAction();
  const open = account.sessionCount ?? 0;
  const confirm = async (): Promise<void> => {
    const done = await action.run(
      async () => (await endAll({ variables: { input: { accountId: account.id, tenantId } } })).data?.endSessions,
    );
    if (!done) return;
    toast(t`「${account.name}」を${done.ended}台の端末からログアウトしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger
      subject={subject}
      title={t`ログイン中の端末`}
      verb={t`すべてログアウト`}
      ready={open > 0}
      figures={[{ label: t`ログイン中`, value: open, unit: 'device' }]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <SessionList account={account} tenantId={tenantId} size="sm" />
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>ログアウトした端末は1秒以内に使えなくなります。パスワードは変わらないため、もう一度ログインできます。</Trans>
      </Consequence>
      <Consequence icon={<IconDeviceTablet size={18} />}>
        <Trans>ログインもできなくする場合は、ロックしてください。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
