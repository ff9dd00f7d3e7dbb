import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useLingui } from '@lingui/react/macro';
import { ConfirmDialog, toast, useAction } from '@monban/ui';
import { useCreateLocationMutation } from './locations.gen.ts';

interface Props {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

/** Creates a location, for now always in Japan's time zone. */
export function CreateLocationDialog({ onClose, onCreated }: Props) {
  const { t } = useLingui();
  const [create] = useCreateLocationMutation();
  const form = useForm({ initialValues: { name: '' } });
  const action = useAction(form);
  const confirm = async (): Promise<void> => {
    const name = form.values.name.trim();
    const done = await action.run(async () => (await create({ variables: { input: { name } } })).data?.createLocation);
    if (!done) return;
    toast(t`「${name}」を追加しました`);
    onCreated();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t`店舗を追加`}
      verb={t`追加する`}
      ready={form.values.name.trim() !== ''}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <TextInput
        label={t`店舗名`}
        description={t`会員の利用履歴に出る名前です`}
        maxLength={50}
        data-autofocus
        {...form.getInputProps('name')}
      />
    </ConfirmDialog>
  );
}
