import { Trans, useLingui } from '@lingui/react/macro';
import { TextField, toast, useAction, useFields } from '@monban/ui';
import { ChangeForm } from './ChangeForm.tsx';
import { useChangeOwnNameMutation } from './profile.gen.ts';

interface Props {
  readonly name: string;
  readonly onClose: () => void;
}

/** Changes the name; the answer updates it everywhere on the site. */
export function NameForm({ name, onClose }: Props) {
  const { t } = useLingui();
  const [change] = useChangeOwnNameMutation();
  const form = useFields({
    initial: { name },
    check: { name: (value) => (value.trim() === '' ? t`お名前を入力してください` : null) },
  });
  const action = useAction(form);
  const submit = form.submit(async (values) => {
    const done = await action.run(async () => (await change({ variables: { input: { name: values.name.trim() } } })).data?.changeOwnName);
    if (!done) return;
    toast(t`お名前を変更しました`);
    onClose();
  });
  return (
    <ChangeForm action={action} verb={<Trans>変更する</Trans>} onSubmit={submit} onClose={onClose}>
      <TextField {...form.field('name')} label={t`新しいお名前`} autoComplete="name" maxLength={100} />
    </ChangeForm>
  );
}
