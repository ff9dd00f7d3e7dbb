import { Alert, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, useAction } from '@monban/ui';
import { useState } from 'react';
import { DeviceCredentials, type Credentials } from './DeviceCredentials.tsx';
import { useCreateDeviceAccountMutation, useInstallDeviceMutation } from './locations.gen.ts';

interface Props {
  readonly locations: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
  readonly onRegistered: () => void;
}

/**
 * Creates a device's login and assigns it to a location, although two services keep these. The password is shown once: when the second half
 * fails, the dialog keeps the login and repeats only that half.
 */
export function RegisterDeviceDialog({ locations, onClose, onRegistered }: Props) {
  const { t } = useLingui();
  const [createAccount] = useCreateDeviceAccountMutation();
  const [install] = useInstallDeviceMutation();
  const [made, setMade] = useState<Credentials | null>(null);
  const [installed, setInstalled] = useState(false);
  const form = useForm({ initialValues: { name: '', locationId: locations[0]?.id ?? '' } });
  const action = useAction(form);

  const confirm = async (): Promise<void> => {
    const { locationId } = form.values;
    const name = form.values.name.trim();
    let credentials = made;
    if (credentials === null) {
      const created = await action.run(async () => (await createAccount({ variables: { input: { name } } })).data?.createDeviceAccount);
      if (!created) return;
      credentials = { id: created.account.id, password: created.password };
      setMade(credentials);
    }
    const input = { accountId: credentials.id, locationId, name };
    const done = await action.run(async () => (await install({ variables: { input } })).data?.installDevice);
    if (!done) return;
    onRegistered();
    setInstalled(true);
  };

  if (installed && made) {
    return <DeviceCredentials title={t`デバイスを登録しました`} name={form.values.name.trim()} credentials={made} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t`デバイスを登録`}
      verb={made ? t`店舗に置く` : t`登録する`}
      ready={form.values.name.trim() !== '' && form.values.locationId !== ''}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {made && (
        <Alert color="warn" role="status">
          <Trans>ログインは作成済みです。店舗にはまだ置かれていません。</Trans>
        </Alert>
      )}
      <TextInput
        label={t`デバイス名`}
        placeholder={t`正面ドア`}
        maxLength={50}
        disabled={made !== null}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <NativeSelect
        label={t`置く店舗`}
        data={locations.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('locationId')}
      />
    </ConfirmDialog>
  );
}
