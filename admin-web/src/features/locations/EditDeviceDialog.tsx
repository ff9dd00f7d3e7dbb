import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useLingui } from '@lingui/react/macro';
import { ConfirmDialog, toast, useAction } from '@monban/ui';
import { type LocationsAndDevicesQuery, useUpdateDeviceMutation } from './locations.gen.ts';

interface Props {
  readonly device: LocationsAndDevicesQuery['devices'][number];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Choices of minutes, including a current value that is not among the usual ones. */
const MINUTES = [0, 5, 15, 30, 60, 240];

/** A device's name, and its behaviour while contracts and members cannot be asked. */
export function EditDeviceDialog({ device, onClose, onSaved }: Props) {
  const { t } = useLingui();
  const [update] = useUpdateDeviceMutation();
  const form = useForm({ initialValues: { name: device.name, decidesAloneMinutes: String(device.decidesAloneMinutes) } });
  const action = useAction(form);
  const name = form.values.name.trim();
  const minutes = Number(form.values.decidesAloneMinutes);
  const choices = [...new Set([...MINUTES, device.decidesAloneMinutes])].sort((a, b) => a - b);
  const confirm = async (): Promise<void> => {
    const input = { deviceId: device.id, name, decidesAloneMinutes: minutes, expectedVersion: device.version };
    if (!(await action.run(async () => (await update({ variables: { input } })).data?.updateDevice))) return;
    toast(t`「${name}」を保存しました`);
    onSaved();
    onClose();
  };
  return (
    <ConfirmDialog
      subject={t`デバイス「${device.name}」`}
      title={t`デバイスを編集`}
      verb={t`保存する`}
      ready={name !== '' && (name !== device.name || minutes !== device.decidesAloneMinutes)}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Stack gap="lg">
        <TextInput label={t`デバイス名`} maxLength={50} data-autofocus {...form.getInputProps('name')} />
        <NativeSelect
          label={t`会員情報が届かないとき`}
          description={t`最後に届いた情報で入館を判定し、記録に印を付けます。決めた時間を過ぎると断り、スタッフを呼べます。退館はいつでもできます`}
          data={choices.map((value) => ({ value: String(value), label: value === 0 ? t`すぐに断る` : t`${value}分までは判定する` }))}
          {...form.getInputProps('decidesAloneMinutes')}
        />
      </Stack>
    </ConfirmDialog>
  );
}
