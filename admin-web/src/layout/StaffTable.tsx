import { VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, ConfirmDialog, Consequence, DataTable, recently, StatePill, toast, TwoLines, useAction, useNow } from '@monban/ui';
import { IconDeviceTablet, IconLock, IconLockOpen, IconLogout, IconMail } from '@monban/ui/icons';
import { useState } from 'react';
import { AccountLockDialog, SessionsDialog } from './AccountDialogs.tsx';
import { AccountState } from './AccountState.tsx';
import { RowMenu } from './RowMenu.tsx';
import { type AccountAccessFragment, useSendPasswordLinkMutation } from './account-access.gen.ts';

type Colleague = AccountAccessFragment;
type Asked = { readonly id: string; readonly dialog: 'lock' | 'sessions' | 'link' };

interface Props {
  readonly staff: readonly Colleague[];
  /** The operator when the provider looks; null for the viewer's own colleagues. */
  readonly tenantId: string | null;
}

const isOwn = ({ sessions }: Colleague): boolean => sessions?.some(({ current }) => current) ?? false;

/** People who can log in on the admin site, with the actions for each. */
export function StaffTable({ staff, tenantId }: Props) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useColumns(setAsked);
  const account = staff.find(({ id }) => id === asked?.id);
  const close = (): void => setAsked(null);
  const dialog = account && {
    account,
    tenantId,
    subject: t`スタッフ「${account.name}」`,
    last: tenantId !== null && staff.every(({ id, locked }) => id === account.id || locked),
    onClose: close,
  };
  return (
    <>
      <DataTable label={t`スタッフ`} columns={columns} rows={staff} rowKey={({ id }) => id} inset={tenantId !== null} />
      {dialog && asked?.dialog === 'lock' && <AccountLockDialog {...dialog} />}
      {dialog && asked?.dialog === 'sessions' && <SessionsDialog {...dialog} />}
      {dialog && asked?.dialog === 'link' && <PasswordLinkDialog {...dialog} />}
    </>
  );
}

function useColumns(onAsk: (asked: Asked) => void): Column<Colleague>[] {
  const { t, i18n } = useLingui();
  const now = useNow(60_000);
  return [
    {
      key: 'name',
      header: <Trans context="one">スタッフ</Trans>,
      width: '34%',
      cell: ({ name, email }) => <TwoLines first={name} second={email} />,
    },
    { key: 'state', header: <Trans>状態</Trans>, width: '22%', cell: ({ locked }) => <AccountState locked={locked} /> },
    {
      key: 'login',
      header: <Trans>最終ログイン</Trans>,
      secondary: true,
      cell: ({ lastLogInAt: at }) => (at === null ? '—' : <time dateTime={at}>{recently(at, now, i18n.locale)}</time>),
    },
    {
      key: 'sessions',
      header: <Trans>ログイン中</Trans>,
      secondary: true,
      cell: ({ sessionCount }) => <Trans>{sessionCount ?? 0}台</Trans>,
    },
    {
      key: 'menu',
      header: (
        <VisuallyHidden>
          <Trans>操作</Trans>
        </VisuallyHidden>
      ),
      align: 'end',
      cell: (colleague) =>
        isOwn(colleague) ? (
          <StatePill bare tone="plain">
            <Trans>あなた</Trans>
          </StatePill>
        ) : (
          <RowMenu label={t`${colleague.name} さんの操作`}>
            <RowMenu.Item leftSection={<IconDeviceTablet size={16} />} onClick={() => onAsk({ id: colleague.id, dialog: 'sessions' })}>
              <Trans>ログイン中の端末…</Trans>
            </RowMenu.Item>
            <RowMenu.Item
              leftSection={<IconMail size={16} />}
              disabled={colleague.locked}
              onClick={() => onAsk({ id: colleague.id, dialog: 'link' })}
            >
              <Trans>パスワードを再発行…</Trans>
            </RowMenu.Item>
            <RowMenu.Item
              leftSection={colleague.locked ? <IconLockOpen size={16} /> : <IconLock size={16} />}
              onClick={() => onAsk({ id: colleague.id, dialog: 'lock' })}
            >
              {colleague.locked ? <Trans>ロックを解除…</Trans> : <Trans>ロックする…</Trans>}
            </RowMenu.Item>
          </RowMenu>
        ),
    },
  ];
}

interface LinkProps {
  readonly account: Colleague;
  readonly tenantId: string | null;
  readonly subject: string;
  readonly onClose: () => void;
}

/** Reissues a colleague's credentials: voids the old password and mails a link. */
function PasswordLinkDialog({ account, tenantId, subject, onClose }: LinkProps) {
  const { t } = useLingui();
  const [send] = useSendPasswordLinkMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const input = { accountId: account.id, tenantId };
    const done = await action.run(async () => (await send({ variables: { input } })).data?.sendPasswordLink);
    if (!done) return;
    toast(t`${account.email ?? ''} に再設定のメールを送信しました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger
      subject={subject}
      title={t`${account.name} さんのパスワードを再発行しますか？`}
      verb={t`再設定のメールを送信`}
      figures={[
        { label: t`使えなくなるパスワード`, value: 1, unit: 'change', tone: 'refuse' },
        { label: t`ログアウトされる端末`, value: account.sessionCount ?? 0, unit: 'device' },
      ]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconMail size={18} />}>
        <Trans>{account.email ?? ''} に、新しいパスワードを設定するURLを送ります。10分以内に、1回だけ使えます。</Trans>
      </Consequence>
      <Consequence icon={<IconLogout size={18} />}>
        <Trans>今のパスワードはすぐに使えなくなります。期限が切れたら、本人がログイン画面からもう一度メールを送信できます。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
