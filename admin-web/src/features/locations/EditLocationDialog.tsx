import { Alert, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, toast, useAction } from '@monban/ui';
import { IconDoorExit } from '@monban/ui/icons';
import { type LocationsAndDevicesQuery, useUpdateLocationMutation } from './locations.gen.ts';

interface Props {
  readonly location: LocationsAndDevicesQuery['locations'][number];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Name and anti-passback of a location, with the effect on visitors. */
export function EditLocationDialog({ location, onClose, onSaved }: Props) {
  const { t } = useLingui();
  const [update] = useUpdateLocationMutation();
  const form = useForm({ initialValues: { name: location.name, antiPassback: location.antiPassback } });
  const action = useAction(form);
  const name = form.values.name.trim();
  const { antiPassback } = form.values;
  const confirm = async (): Promise<void> => {
    const input = { locationId: location.id, name, antiPassback, expectedVersion: location.version };
    if (!(await action.run(async () => (await update({ variables: { input } })).data?.updateLocation))) return;
    toast(t`「${name}」を保存しました`);
    onSaved();
    onClose();
  };
  return (
    <ConfirmDialog
      subject={t`店舗「${location.name}」`}
      title={t`店舗を編集`}
      verb={t`保存する`}
      ready={name !== '' && (name !== location.name || antiPassback !== location.antiPassback)}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Stack gap="lg">
        <TextInput
          label={t`店舗名`}
          description={t`会員の利用履歴に出る名前です`}
          maxLength={50}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t`タイムゾーン`}
          description={t`作ったあとは変えられません`}
          value={location.timeZone}
          readOnly
          variant="filled"
        />
        <Switch
          label={t`二重入館を防ぐ`}
          description={t`退館を読み取るまで、同じ会員の次の入館を断ります。コードの画像を渡しても、ほかの人は入れません`}
          {...form.getInputProps('antiPassback', { type: 'checkbox' })}
        />
        {antiPassback && !location.antiPassback && (
          <Alert color="warn" icon={<IconDoorExit size={20} />}>
            <Trans>
              出口にも読み取るデバイスが必要です。いま館内にいる会員も、退館を読み取るまで入り直せません。退館の読み忘れは、入館から12時間で数えなくなります。
            </Trans>
          </Alert>
        )}
      </Stack>
    </ConfirmDialog>
  );
}
