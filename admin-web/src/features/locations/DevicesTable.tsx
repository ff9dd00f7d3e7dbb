import { VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, DataTable, EmptyState, TwoLines } from '@monban/ui';
import { IconDeviceTablet, IconLock, IconLockOpen, IconPencil, IconRefresh } from '@monban/ui/icons';
import { useState } from 'react';
import { AccountLockDialog, SessionsDialog } from '../../layout/AccountDialogs.tsx';
import { AccountState } from '../../layout/AccountState.tsx';
import { RowMenu } from '../../layout/RowMenu.tsx';
import type { LocationsAndDevicesQuery } from './locations.gen.ts';
import { ReissueDevicePassword } from './ReissueDevicePassword.tsx';

type Device = LocationsAndDevicesQuery['devices'][number];
type Asked = { readonly id: string; readonly dialog: 'lock' | 'sessions' | 'password' };

interface Props {
  readonly devices: readonly Device[];
  readonly onEdit: (device: Device) => void;
}

/** Devices at the doors: their location, whether they can log in, and how to cut off a stolen one. */
export function DevicesTable({ devices, onEdit }: Props) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useColumns(setAsked, onEdit);
  const device = devices.find(({ id }) => id === asked?.id);
  const close = (): void => setAsked(null);
  if (devices.length === 0) {
    return (
      <EmptyState icon={<IconDeviceTablet size={32} />} title={<Trans>まだデバイスがありません</Trans>}>
        <Trans>登録すると、タブレットで会員コードを読み取れます。</Trans>
      </EmptyState>
    );
  }
  const dialog = device?.account && {
    account: { ...device.account, name: device.name },
    tenantId: null,
    subject: t`デバイス「${device.name}」`,
    onClose: close,
  };
  return (
    <>
      <DataTable label={t`デバイス`} columns={columns} rows={devices} rowKey={({ id }) => id} />
      {dialog && asked?.dialog === 'lock' && <AccountLockDialog {...dialog} />}
      {dialog && asked?.dialog === 'sessions' && <SessionsDialog {...dialog} />}
      {dialog && asked?.dialog === 'password' && <ReissueDevicePassword {...dialog} />}
    </>
  );
}

function useColumns(onAsk: (asked: Asked) => void, onEdit: Props['onEdit']): Column<Device>[] {
  const { t } = useLingui();
  return [
    {
      key: 'name',
      header: <Trans context="one">デバイス</Trans>,
      width: '36%',
      cell: ({ name, account }) => <TwoLines first={name} second={account?.id} />,
    },
    { key: 'location', header: <Trans context="one">店舗</Trans>, secondary: true, cell: ({ location }) => location.name },
    { key: 'state', header: <Trans>状態</Trans>, cell: ({ account }) => (account ? <AccountState locked={account.locked} /> : '—') },
    {
      key: 'sessions',
      header: <Trans>ログイン中</Trans>,
      secondary: true,
      cell: ({ account }) => <Trans>{account?.sessionCount ?? 0}台</Trans>,
    },
    {
      key: 'menu',
      header: (
        <VisuallyHidden>
          <Trans>操作</Trans>
        </VisuallyHidden>
      ),
      align: 'end',
      cell: (device) => {
        const { id, name, account } = device;
        const ask = (dialog: Asked['dialog']) => () => onAsk({ id, dialog });
        return (
          <RowMenu label={t`「${name}」の操作`}>
            <RowMenu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit(device)}>
              <Trans>編集…</Trans>
            </RowMenu.Item>
            {account && (
              <>
                <RowMenu.Item leftSection={<IconDeviceTablet size={16} />} onClick={ask('sessions')}>
                  <Trans>ログイン中の端末…</Trans>
                </RowMenu.Item>
                <RowMenu.Item leftSection={<IconRefresh size={16} />} onClick={ask('password')}>
                  <Trans>パスワードを再発行…</Trans>
                </RowMenu.Item>
                <RowMenu.Item leftSection={account.locked ? <IconLockOpen size={16} /> : <IconLock size={16} />} onClick={ask('lock')}>
                  {account.locked ? <Trans>ロックを解除…</Trans> : <Trans>ロックする…</Trans>}
                </RowMenu.Item>
              </>
            )}
          </RowMenu>
        );
      },
    },
  ];
}
