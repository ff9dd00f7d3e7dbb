import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, useAction } from '@monban/ui';
import { IconAlertTriangle } from '@monban/ui/icons';
import { useState } from 'react';
import { DeviceCredentials } from './DeviceCredentials.tsx';
import { useReissueDevicePasswordMutation } from './locations.gen.ts';

interface Props {
  readonly account: { readonly id: string; readonly name: string; readonly sessionCount: number | null };
  readonly subject: string;
  readonly onClose: () => void;
}

/** Issues a new password for a device: asks first, then shows it once with instructions for entering it. */
export function ReissueDevicePassword({ account, subject, onClose }: Props) {
  const { t } = useLingui();
  const [reissue] = useReissueDevicePasswordMutation();
  const [password, setPassword] = useState<string | null>(null);
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const variables = { input: { accountId: account.id } };
    const done = await action.run(async () => (await reissue({ variables })).data?.reissueDevicePassword);
    if (done) setPassword(done.password);
  };
  if (password !== null) {
    return (
      <DeviceCredentials
        title={t`パスワードを再発行しました`}
        name={account.name}
        credentials={{ id: account.id, password }}
        onClose={onClose}
      />
    );
  }
  return (
    <ConfirmDialog
      danger
      subject={subject}
      title={t`「${account.name}」のパスワードを再発行しますか？`}
      verb={t`再発行する`}
      figures={[
        { label: t`使えなくなるパスワード`, value: 1, unit: 'change', tone: 'refuse' },
        { label: t`ログアウトされる端末`, value: account.sessionCount ?? 0, unit: 'device' },
      ]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconAlertTriangle size={18} />}>
        <Trans>新しいパスワードをタブレットに入力するまで、この入口では読み取れません。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
