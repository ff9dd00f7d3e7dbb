import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconDoorEnter, IconLock, IconLockOpen } from '@monban/ui/icons';
import { useLockAccountMutation, useUnlockAccountMutation } from '../../layout/account-access.gen.ts';

interface Props {
  readonly customer: { readonly id: string; readonly name: string; readonly locked: boolean; readonly version: number };
  readonly onClose: () => void;
}

/** Locks or unlocks one person (`T-53`); nobody else is affected (`T-54`). */
export function LockDialog({ customer, onClose }: Props) {
  const { t } = useLingui();
  const [lock] = useLockAccountMutation();
  const [unlock] = useUnlockAccountMutation();
  const action = useAction();
  const { name, locked } = customer;
  const confirm = async (): Promise<void> => {
    const variables = { input: { accountId: customer.id, expectedVersion: customer.version } };
    const done = await action.run(async () =>
      locked ? (await unlock({ variables })).data?.unlockAccount : (await lock({ variables })).data?.lockAccount,
    );
    if (!done) return;
    toast(locked ? t`${name} さんのロックを解除しました` : t`${name} さんをロックしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger={!locked}
      subject={t`顧客「${name}」`}
      title={locked ? t`${name} さんのロックを解除しますか？` : t`${name} さんをロックしますか？`}
      verb={locked ? t`ロックを解除する` : t`ロックする`}
      figures={[
        {
          label: locked ? t`またログインできる人` : t`ログインできなくなる人`,
          value: 1,
          unit: 'person',
          note: name,
          ...(locked ? {} : { tone: 'refuse' as const }),
        },
        { label: t`影響を受けるほかの人`, value: 0, unit: 'person', note: t`同じ契約の人もそのまま使えます` },
      ]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {locked ? (
        <Consequence icon={<IconLockOpen size={18} />}>
          <Trans>すぐにログインできるようになります。前の画面では、再ログインが必要です。</Trans>
        </Consequence>
      ) : (
        <Consequence icon={<IconLock size={18} />}>
          <Trans>使っている画面からも、すぐにログアウトになります。</Trans>
        </Consequence>
      )}
      <Consequence icon={<IconDoorEnter size={18} />}>
        <Trans>契約と「入退館を利用停止にする」は変わりません。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
