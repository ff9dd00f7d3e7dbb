import { Checkbox, NumberInput, Radio, Stack, Switch, Text, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '@monban/ui';
import { IconBuildingStore } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import classes from './ProductParts.module.css';
import type { ProductDraft } from './product-draft.ts';
import type { ProductDetailQuery } from './products.gen.ts';

export interface PartProps {
  readonly draft: ProductDraft;
  readonly saved: ProductDraft;
  readonly product: NonNullable<ProductDetailQuery['product']>;
  readonly locations: ProductDetailQuery['locations'];
  readonly onChange: (change: Partial<ProductDraft>) => void;
}

/** Name as members see it. */
export function BasicPart({ draft, product, onChange }: PartProps) {
  const { t } = useLingui();
  const figures = product.figures;
  return (
    <Stack gap="md" maw={460}>
      <TextInput
        label={t`商品名`}
        description={t`会員の画面に出る名前です`}
        maxLength={100}
        value={draft.name}
        error={draft.name.trim() === '' ? t`商品名を入力すると保存できます` : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {figures && (
        <Text size="sm" c="dimmed">
          <Trans>
            契約 {figures.contracts}件 · 契約者 {figures.holders}人 · サブユーザー {figures.seatMembers}人
          </Trans>
        </Text>
      )}
    </Stack>
  );
}

/** Monthly price without tax. */
export function PricePart({ draft, saved, onChange }: PartProps) {
  const { t } = useLingui();
  return (
    <Stack gap="md" maw={460}>
      <NumberInput
        label={t`月額（税抜）`}
        description={t`会員の画面の月額がすぐに変わります`}
        prefix="¥"
        thousandSeparator=","
        min={0}
        max={99_999_999}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        w={220}
        value={draft.net ?? ''}
        error={draft.net === null && saved.net !== null ? t`月額を入力すると保存できます（無料なら 0）` : null}
        onChange={(value) => onChange({ net: value === '' ? null : Number(value) })}
      />
      {saved.net === null && (
        <Text size="sm" c="warn">
          <Trans>まだ月額がありません。会員の画面には出ません。</Trans>
        </Text>
      )}
    </Stack>
  );
}

/** 「ライセンス枠」 (`T-05`, `T-07`, `T-08`): off means 0 (`P-T-02`). */
export function SeatsPart({ draft, saved, onChange }: PartProps) {
  const { t } = useLingui();
  const on = draft.allowance > 0;
  const total = draft.allowance + 1;
  return (
    <Stack gap="lg" maw={520}>
      <Switch
        label={t`サブユーザーを使う`}
        description={t`契約者が招待リンクで人を追加できます`}
        checked={on}
        onChange={(event) => onChange({ allowance: event.currentTarget.checked ? Math.max(1, saved.allowance) : 0 })}
      />
      {on && (
        <NumberInput
          label={t`ライセンス枠`}
          description={t`契約者を含まない人数です。${draft.allowance} にすると、契約者を含めて合計${total}人で使えます`}
          min={1}
          max={999}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          w={140}
          styles={{ description: { width: 'max-content', maxWidth: '80vw' } }}
          value={draft.allowance}
          onChange={(value) => onChange({ allowance: Math.max(1, Number(value)) })}
        />
      )}
      <Text size="sm" c="dimmed">
        <Trans>契約ごとの数です。変えると、すでにある契約にもすぐ反映されます。</Trans>
      </Text>
    </Stack>
  );
}

/** Where the product may be used (`H-54`). */
export function PlacesPart({ draft, product, locations, onChange }: PartProps) {
  const { t } = useLingui();
  if (!product.usableAt) {
    return (
      <Text size="sm" c="warn" role="status">
        <Trans>利用店舗をいま表示できません。少し待ってから、もう一度開いてください。</Trans>
      </Text>
    );
  }
  if (locations.length === 0) {
    return (
      <EmptyState
        icon={<IconBuildingStore size={32} />}
        title={<Trans>まだ店舗がありません</Trans>}
        action={
          <Link to="/locations">
            <Trans>店舗を作る</Trans>
          </Link>
        }
      >
        <Trans>店舗を作ると、この商品で入館できる店舗を選べます。</Trans>
      </EmptyState>
    );
  }
  const toggle = (id: string, on: boolean): void =>
    onChange({ locationIds: on ? [...draft.locationIds, id] : draft.locationIds.filter((other) => other !== id) });
  return (
    <Stack gap="md" maw={520}>
      <Radio.Group
        label={t`入館できる店舗`}
        value={draft.everywhere ? 'all' : 'some'}
        onChange={(value) => onChange({ everywhere: value === 'all' })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="all" label={t`すべての店舗`} description={t`あとから増えた店舗でも使えます`} />
          <Radio value="some" label={t`選んだ店舗だけ`} description={t`ほかの店舗の入館アプリでは断られます。退館はできます`} />
        </Stack>
      </Radio.Group>
      {!draft.everywhere && (
        <fieldset className={classes.places}>
          <legend>
            <Trans>
              {draft.locationIds.length} / {locations.length}店舗
            </Trans>
          </legend>
          {locations.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={draft.locationIds.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
          ))}
          {draft.locationIds.length === 0 && (
            <Text size="sm" c="warn" role="status">
              <Trans>1店舗も選ばれていません。このままではだれも入館できません。</Trans>
            </Text>
          )}
        </fieldset>
      )}
    </Stack>
  );
}
