import { Alert } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, CopyIcon } from '@monban/ui';
import { IconAlertTriangle } from '@monban/ui/icons';
import classes from './DeviceCredentials.module.css';
import { SetUpLink } from './SetUpLink.tsx';

export interface Credentials {
  readonly id: string;
  readonly password: string;
}

interface Props {
  readonly title: string;
  readonly name: string;
  readonly credentials: Credentials;
  readonly onClose: () => void;
}

/** Shows a device's id and password, this once. */
export function DeviceCredentials({ title, name, credentials, onClose }: Props) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      subject={t`デバイス「${name}」`}
      title={title}
      tick={t`パスワードを控えました`}
      verb={t`閉じて一覧へ`}
      busy={false}
      onClose={onClose}
      onConfirm={onClose}
      only
    >
      <SetUpLink deviceLogin={credentials.id} />
      <dl className={classes.list}>
        <div>
          <dt>{t`デバイス ID`}</dt>
          <dd>
            <output aria-label={t`デバイス ID`}>{credentials.id}</output>
            <CopyIcon value={credentials.id} label={t`デバイス ID をコピー`} />
          </dd>
        </div>
        <div>
          <dt>{t`パスワード`}</dt>
          <dd>
            <output aria-label={t`パスワード`}>{credentials.password}</output>
            <CopyIcon value={credentials.password} label={t`パスワードをコピー`} />
          </dd>
        </div>
      </dl>
      <Alert color="warn" icon={<IconAlertTriangle size={20} />}>
        <Trans>パスワードはいまだけ表示します。閉じる前に控えるか、タブレットに入力します。</Trans>
      </Alert>
    </ConfirmDialog>
  );
}
