import { NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction, yen } from '@monban/ui';
import { IconFileText } from '@monban/ui/icons';
import { useState } from 'react';
import { type ProductRowFragment, useSetMonthlyPriceMutation } from './products.gen.ts';

interface Props {
  readonly product: ProductRowFragment;
  readonly onClose: () => void;
}

/** Sets the monthly price of a product. */
export function PriceDialog({ product, onClose }: Props) {
  const { t } = useLingui();
  const current = product.monthlyPrice;
  const [typed, setTyped] = useState<number | string>(current?.net.amount ?? '');
  const [setMonthlyPrice] = useSetMonthlyPriceMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const input = { productId: product.id, net: Number(typed), ...(current ? { expectedVersion: current.version } : {}) };
    const done = await action.run(async () => (await setMonthlyPrice({ variables: { input } })).data?.setMonthlyPrice);
    if (!done) return;
    toast(t`「${product.name}」の月額を ${yen(Number(typed))} にしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      subject={t`商品「${product.name}」`}
      title={t`月額を変える`}
      verb={t`月額を保存する`}
      ready={typed !== '' && Number(typed) !== current?.net.amount}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
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
        value={typed}
        onChange={setTyped}
        data-autofocus
      />
      <Consequence icon={<IconFileText size={18} />}>
        <Trans>会員の画面の月額がすぐに変わります。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
