import { Alert, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure, toast, useAction } from '@monban/ui';
import { IconCheck } from '@monban/ui/icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/use-session.ts';
import { Inset, Sheet } from '../../layout/Sheet.tsx';
import { useCreateProductMutation, useSetMonthlyPriceMutation } from './products.gen.ts';

/**
 * A product and its price in one form, although two services keep them: when saving the price fails, the product remains and the form asks
 * for the price alone.
 */
export function NewProductPage() {
  const { t } = useLingui();
  const session = useSession();
  const navigate = useNavigate();
  const [createProduct] = useCreateProductMutation();
  const [setMonthlyPrice] = useSetMonthlyPriceMutation();
  const [madeId, setMadeId] = useState<string | null>(null);
  const form = useForm<{ name: string; seatAllowance: number | string; net: number | string }>({
    initialValues: { name: '', seatAllowance: 0, net: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t`商品名を入力してください` : null),
      seatAllowance: (value) => (value === '' ? t`0 から 999 までの数を入力してください` : null),
      net: (value) => (value === '' ? t`月額を入力してください（無料なら 0）` : null),
    },
  });
  const action = useAction(form);

  const submit = form.onSubmit(async ({ name, seatAllowance, net }) => {
    let productId = madeId;
    if (productId === null) {
      const input = { name: name.trim(), seatAllowance: Number(seatAllowance) };
      const made = await action.run(async () => (await createProduct({ variables: { input } })).data?.createProduct);
      if (!made) return;
      productId = made.product.id;
      setMadeId(productId);
    }
    const input = { productId, net: Number(net) };
    const priced = await action.run(async () => (await setMonthlyPrice({ variables: { input } })).data?.setMonthlyPrice);
    if (!priced) return;
    toast(t`「${name.trim()}」を作りました`);
    await navigate({ to: '/products/$productId', params: { productId } });
  });

  const made = madeId !== null;
  return (
    <Sheet
      title={t`商品を作る`}
      crumbs={
        <Link to="/products">
          <Trans>商品</Trans>
        </Link>
      }
    >
      <Inset>
        <form onSubmit={submit} noValidate>
          <Stack gap="md" maw={420}>
            {made && (
              <Alert color="warn" role="status" icon={<IconCheck size={20} />}>
                <Trans>商品は作成済みです。月額だけがまだ保存されていません。</Trans>
              </Alert>
            )}
            <TextInput
              label={t`商品名`}
              description={t`会員の画面に出る名前です`}
              maxLength={100}
              disabled={made}
              {...form.getInputProps('name')}
            />
            {session?.seats && (
              <NumberInput
                label={t`ライセンス枠`}
                description={t`契約者を含まない人数です。0 なら追加できません`}
                min={0}
                max={999}
                allowDecimal={false}
                allowNegative={false}
                clampBehavior="strict"
                w={160}
                disabled={made}
                {...form.getInputProps('seatAllowance')}
              />
            )}
            <NumberInput
              label={t`月額（税抜）`}
              prefix="¥"
              thousandSeparator=","
              min={0}
              max={99_999_999}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              w={200}
              {...form.getInputProps('net')}
            />
            {session?.seats && Number(form.values.seatAllowance) > 0 && (
              <Text size="sm" c="dimmed">
                <Trans>契約者を含めて合計{Number(form.values.seatAllowance) + 1}人で使えます。</Trans>
              </Text>
            )}
            <FormFailure failure={action.failure} />
            <Group>
              <Button type="submit" loading={action.busy}>
                {made ? <Trans>月額を保存する</Trans> : <Trans>商品を作る</Trans>}
              </Button>
              <Button variant="subtle" color="gray" renderRoot={(props) => <Link {...props} to="/products" />}>
                <Trans>やめる</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Inset>
    </Sheet>
  );
}
