import { NumberInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, QueryView, RowsSkeleton, toast, useAction } from '@monban/ui';
import { IconCheck, IconLinkOff, IconMail } from '@monban/ui/icons';
import { useState } from 'react';
import { allowanceImpact } from './allowance-impact.ts';
import { type ProductRowFragment, useAllowanceImpactQuery, useSetSeatAllowanceMutation } from './products.gen.ts';
import { SurplusTable } from './SurplusTable.tsx';

interface Props {
  readonly product: ProductRowFragment;
  readonly onClose: () => void;
}

/** Changes the allowance of a product and so of all its contracts; shows first what that means (`T-10`…`T-13`, `P-T-03`). */
export function AllowanceDialog({ product, onClose }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<number | string>(product.seatAllowance);
  const query = useAllowanceImpactQuery({ fetchPolicy: 'network-only' });
  const [setSeatAllowance] = useSetSeatAllowanceMutation();
  const action = useAction();

  const now = product.seatAllowance;
  const next = typed === '' ? now : Number(typed);
  const impact = query.data
    ? allowanceImpact(
        query.data.contracts.edges.map(({ node }) => node),
        product.id,
        next,
      )
    : null;
  const partial = query.data?.contracts.pageInfo.hasNextPage === true;
  const inSurplus = impact?.surplus.length ?? 0;

  const confirm = async (): Promise<void> => {
    const input = { productId: product.id, allowance: next, expectedVersion: product.version };
    const done = await action.run(async () => (await setSeatAllowance({ variables: { input } })).data?.setSeatAllowance);
    if (!done) return;
    toast(t`「${product.name}」のライセンス枠を ${next} にしました`);
    onClose();
  };

  const lowering = next < now;
  return (
    <ConfirmDialog
      subject={t`商品「${product.name}」`}
      title={
        next === now
          ? t`ライセンス枠を変える`
          : lowering
            ? t`ライセンス枠を ${now} から ${next} に下げますか？`
            : t`ライセンス枠を ${now} から ${next} に上げますか？`
      }
      verb={next === now ? t`枠を変える` : lowering ? t`枠を ${next} に下げる` : t`枠を ${next} に上げる`}
      ready={next !== now && impact !== null}
      {...(inSurplus > 0 ? { tick: t`${inSurplus}件が超過になることを確認しました` } : {})}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <NumberInput
        label={t`新しいライセンス枠`}
        description={t`契約者を含まない人数です`}
        min={0}
        max={999}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        w={180}
        value={typed}
        onChange={setTyped}
        data-autofocus
      />
      <QueryView query={query} skeleton={<RowsSkeleton rows={2} />}>
        {() =>
          impact && (
            <>
              <ConfirmDialog.Figures
                figures={[
                  {
                    label: t`影響する契約`,
                    value: impact.contracts,
                    unit: t`件`,
                    ...(partial ? { note: t`新しい100件の契約で数えました` } : {}),
                  },
                  {
                    label: t`超過になる契約`,
                    value: inSurplus,
                    unit: t`件`,
                    ...(inSurplus > 0 ? { tone: 'warn' as const, note: t`合わせて${impact.people}人の超過` } : {}),
                  },
                  { label: t`利用できなくなる人`, value: 0, unit: t`人`, note: t`全員そのまま使えます` },
                ]}
              />
              {inSurplus > 0 && <SurplusTable surplus={impact.surplus} allowance={next} />}
              <Consequence icon={<IconCheck size={18} />}>
                <Trans>登録済みの人は、超過した契約でもログインと入館を続けられます。自動で外れる人はいません。</Trans>
              </Consequence>
              {inSurplus > 0 && (
                <Consequence icon={<IconLinkOff size={18} />}>
                  <Trans>{inSurplus}件の契約では、超過が解消するまで招待リンクが隠れます。</Trans>
                </Consequence>
              )}
              <Consequence icon={<IconMail size={18} />}>
                <Trans>すべての契約にすぐ反映されます。メールは送りません。</Trans>
              </Consequence>
            </>
          )
        }
      </QueryView>
    </ConfirmDialog>
  );
}
