import { toast, useAction } from '@monban/ui';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  type ProductDetailQuery,
  useRenameProductMutation,
  useSetMonthlyPriceMutation,
  useSetProductLocationsMutation,
  useSetSeatAllowanceMutation,
} from './products.gen.ts';
import type { Change, ProductDraft } from './product-draft.ts';

type Product = NonNullable<ProductDetailQuery['product']>;

/**
 * Saves the changes one after the other, because three services keep a product. What could not be saved stays in the form with the reason;
 * earlier changes stay saved.
 */
export function useSaveProduct(product: Product) {
  const { t } = useLingui();
  const action = useAction();
  const [saving, setSaving] = useState(false);
  const [rename] = useRenameProductMutation();
  const [setPrice] = useSetMonthlyPriceMutation();
  const [setLocations] = useSetProductLocationsMutation();
  const [setAllowance] = useSetSeatAllowanceMutation();

  const save = async (draft: ProductDraft, changes: readonly Change[], previewToken: string | null): Promise<boolean> => {
    const productId = product.id;
    let { version } = product;
    setSaving(true);
    try {
      if (changes.includes('name')) {
        const input = { productId, name: draft.name.trim(), expectedVersion: version };
        const done = await action.run(async () => (await rename({ variables: { input } })).data?.renameProduct);
        if (!done) return false;
        ({ version } = done.product);
      }
      if (changes.includes('price')) {
        const expected = product.monthlyPrice ? { expectedVersion: product.monthlyPrice.version } : {};
        const input = { productId, net: draft.net ?? 0, ...expected };
        if (!(await action.run(async () => (await setPrice({ variables: { input } })).data?.setMonthlyPrice))) return false;
      }
      if (changes.includes('locations')) {
        const locationIds = draft.everywhere ? null : [...draft.locationIds];
        const input = { productId, locationIds, expectedVersion: product.usableAt?.version ?? 0 };
        if (!(await action.run(async () => (await setLocations({ variables: { input } })).data?.setProductLocations))) return false;
      }
      if (changes.includes('allowance')) {
        const input = { productId, allowance: draft.allowance, expectedVersion: version, previewToken };
        if (!(await action.run(async () => (await setAllowance({ variables: { input } })).data?.setSeatAllowance))) return false;
      }
      toast(t`「${draft.name.trim()}」を保存しました`);
      return true;
    } finally {
      setSaving(false);
    }
  };
  return { save, busy: saving, failure: action.failure, clear: action.clear };
}
