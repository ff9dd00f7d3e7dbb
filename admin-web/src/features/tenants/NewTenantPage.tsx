import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, toast, useAction } from '@monban/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { Inset, Sheet } from '../../layout/Sheet.tsx';
import { useCreateTenantMutation } from './tenants.gen.ts';

/** A new operator with its first storefront and its first member of staff. */
export function NewTenantPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [create] = useCreateTenantMutation();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', storefrontName: '', storefrontId: '', staffName: '', staffEmail: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t`事業者名を入力してください` : null),
      storefrontName: (value) => (value.trim() === '' ? t`ストア名を入力してください` : null),
      storefrontId: (value) => (/^(\d{5,8})?$/.test(value.trim()) ? null : t`5桁から8桁の数字にしてください`),
      staffName: (value) => (value.trim() === '' ? t`お名前を入力してください` : null),
      staffEmail: (value) => (value.includes('@') ? null : t`メールアドレスを入力してください`),
    },
  });
  const action = useAction(form);
  const submit = form.onSubmit(async ({ storefrontId, ...values }) => {
    const number = storefrontId.trim();
    const input = {
      name: values.name.trim(),
      storefrontName: values.storefrontName.trim(),
      staffName: values.staffName.trim(),
      staffEmail: values.staffEmail.trim(),
      ...(number === '' ? {} : { storefrontId: number }),
    };
    let taken: string | null = null;
    const done = await action.run(async () => {
      const result = (await create({ variables: { input } })).data?.createTenant;
      if (result && 'code' in result && result.code === 'STOREFRONT_ID_TAKEN') taken = result.message;
      return result;
    });
    if (taken !== null) {
      // shown beside its field, not at the foot of the form
      action.clear();
      form.setFieldError('storefrontId', taken);
    }
    if (!done) return;
    toast(t`「${input.name}」を作り、${input.staffEmail} に招待メールを送りました`);
    await navigate({ to: '/tenants/$tenantId', params: { tenantId: done.tenant.id }, search: { fresh: true } });
  });
  return (
    <Sheet
      title={t`事業者を作る`}
      crumbs={
        <Link to="/tenants">
          <Trans>事業者</Trans>
        </Link>
      }
    >
      <Inset>
        <form onSubmit={submit} noValidate>
          <Stack gap="lg" maw={460}>
            <Fieldset legend={t`事業者とストア`} radius="lg">
              <Stack gap="md">
                <TextInput label={t`事業者名`} maxLength={100} key={form.key('name')} {...form.getInputProps('name')} />
                <TextInput
                  label={t`ストア名`}
                  description={t`会員サイトに出る名前です`}
                  maxLength={100}
                  key={form.key('storefrontName')}
                  {...form.getInputProps('storefrontName')}
                />
                <TextInput
                  label={t`ストア番号`}
                  description={t`会員サイトの URL に入る数字です。空けておくと自動で決まります`}
                  inputMode="numeric"
                  w={200}
                  key={form.key('storefrontId')}
                  {...form.getInputProps('storefrontId')}
                />
              </Stack>
            </Fieldset>
            <Fieldset legend={t`最初のスタッフ`} radius="lg">
              <Stack gap="md">
                <TextInput
                  label={t`お名前`}
                  maxLength={100}
                  autoComplete="off"
                  key={form.key('staffName')}
                  {...form.getInputProps('staffName')}
                />
                <TextInput
                  label={t`メールアドレス`}
                  type="email"
                  autoComplete="off"
                  key={form.key('staffEmail')}
                  {...form.getInputProps('staffEmail')}
                />
              </Stack>
            </Fieldset>
            <FormFailure failure={action.failure} />
            <Group>
              <Button type="submit" loading={action.busy}>
                <Trans>事業者を作る</Trans>
              </Button>
              <Button variant="subtle" color="gray" renderRoot={(props) => <Link {...props} to="/tenants" />}>
                <Trans>やめる</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Inset>
    </Sheet>
  );
}
