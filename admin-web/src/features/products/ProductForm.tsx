import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog } from '@monban/ui';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/use-session.ts';
import { type PageTab, PageTabs, useChosenTab } from '../../layout/PageTabs.tsx';
import { Inset } from '../../layout/Sheet.tsx';
import { UnsavedFoot } from '../../layout/UnsavedFoot.tsx';
import { type Change, changesOf, draftFault, needsReview, type ProductDraft } from './product-draft.ts';
import type { ProductDetailQuery } from './products.gen.ts';
import { type PartProps, BasicPart, PlacesPart, PricePart, SeatsPart } from './ProductParts.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { useSaveProduct } from './use-save-product.ts';

type Product = NonNullable<ProductDetailQuery['product']>;
type Tab = 'basic' | 'price' | 'seats' | 'places';

interface Props {
  readonly product: Product;
  readonly locations: ProductDetailQuery['locations'];
}

const draftOf = (product: Product): ProductDraft => ({
  name: product.name,
  net: product.monthlyPrice?.net.amount ?? null,
  allowance: product.seatAllowance,
  everywhere: product.usableAt?.everywhere ?? true,
  locationIds: product.usableAt?.locations.map(({ id }) => id) ?? [],
});

/** The form across all tabs: the foot lists unsaved changes, and leaving asks first. */
export function ProductForm({ product, locations }: Props) {
  const { t } = useLingui();
  const session = useSession();
  const saved = draftOf(product);
  // keep only the edited values, so that new values from the server show through
  const [touched, setTouched] = useState<Partial<ProductDraft>>({});
  const [reviewing, setReviewing] = useState(false);
  const draft = { ...saved, ...touched };
  const changes = changesOf(saved, draft);
  const fault = draftFault(draft, saved);
  const { save, busy, failure, clear } = useSaveProduct(product);
  const change = (next: Partial<ProductDraft>): void => setTouched({ ...touched, ...next });
  const discard = (): void => {
    setTouched({});
    clear();
  };
  const confirm = async (previewToken: string | null): Promise<boolean> => {
    const done = await save(draft, changes, previewToken);
    if (done) {
      setTouched({});
      setReviewing(false);
    }
    return done;
  };
  const review = needsReview(changes);
  const tabs: PageTab<Tab>[] = [
    { value: 'basic', label: <Trans>基本</Trans>, ...mark(changes, 'name') },
    { value: 'price', label: <Trans>料金</Trans>, ...mark(changes, 'price') },
    ...(session?.seats ? [{ value: 'seats' as const, label: <Trans>席</Trans>, ...mark(changes, 'allowance') }] : []),
    { value: 'places', label: <Trans>利用店舗</Trans>, ...mark(changes, 'locations') },
  ];
  const chosen = useChosenTab(tabs.map(({ value }) => value));
  const part: PartProps = { draft, saved, product, locations, onChange: change };
  const names = locations.filter(({ id }) => draft.locationIds.includes(id)).map(({ name }) => name);
  return (
    <>
      <PageTabs label={t`商品の設定`} tabs={tabs} />
      <Inset>
        {chosen === 'basic' && <BasicPart {...part} />}
        {chosen === 'price' && <PricePart {...part} />}
        {chosen === 'seats' && <SeatsPart {...part} />}
        {chosen === 'places' && <PlacesPart {...part} />}
      </Inset>
      {changes.length > 0 && (
        <UnsavedFoot
          changes={changes.map((what) => (
            <ChangeWords key={what} what={what} saved={saved} draft={draft} />
          ))}
          verb={review ? t`影響を確認して保存` : t`保存する`}
          ready={fault === null}
          busy={busy}
          failure={reviewing ? null : failure}
          onDiscard={discard}
          onSave={() => {
            clear();
            if (review) setReviewing(true);
            else void confirm(null);
          }}
        />
      )}
      {reviewing && (
        <ReviewDialog
          product={product}
          allowance={draft.allowance}
          places={
            changes.includes('locations') ? { names: draft.everywhere ? null : names, contracts: product.figures?.contracts ?? 0 } : null
          }
          busy={busy}
          failure={failure}
          onClose={() => setReviewing(false)}
          onConfirm={confirm}
        />
      )}
      <LeaveGuard dirty={changes.length > 0} count={changes.length} />
    </>
  );
}

/** Marks a tab with unsaved changes. */
const mark = (changes: readonly Change[], what: Change): Partial<PageTab<Tab>> =>
  changes.includes(what) ? { count: '●', attention: true } : {};

function ChangeWords({ what, saved, draft }: { readonly what: Change; readonly saved: ProductDraft; readonly draft: ProductDraft }) {
  switch (what) {
    case 'name':
      return (
        <Trans>
          商品名: {saved.name} → {draft.name.trim()}
        </Trans>
      );
    case 'price':
      return (
        <Trans>
          月額: ¥{(saved.net ?? 0).toLocaleString()} → ¥{(draft.net ?? 0).toLocaleString()}
        </Trans>
      );
    case 'allowance':
      return (
        <Trans>
          ライセンス枠: {saved.allowance} → {draft.allowance}
        </Trans>
      );
    case 'locations':
      return draft.everywhere ? <Trans>利用店舗: すべて</Trans> : <Trans>利用店舗: {draft.locationIds.length}店舗</Trans>;
  }
}

/** Confirms leaving with unsaved changes; switching tabs of the same page does not count. */
function LeaveGuard({ dirty, count }: { readonly dirty: boolean; readonly count: number }) {
  const { t } = useLingui();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      danger
      title={t`保存せずに移動しますか？`}
      figures={[{ label: t`なくなる変更`, value: count, unit: 'change', tone: 'warn' }]}
      verb={t`変更を捨てて移動`}
      busy={false}
      onClose={blocker.reset}
      onConfirm={blocker.proceed}
    />
  );
}
