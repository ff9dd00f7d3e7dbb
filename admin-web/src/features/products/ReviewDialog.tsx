import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, type Failure, type Figure, QueryView, RowsSkeleton } from '@monban/ui';
import { IconBuildingStore, IconCheck, IconClock, IconLinkOff, IconMail } from '@monban/ui/icons';
import type { ReactNode } from 'react';
import { type SeatAllowanceImpactQuery, useSeatAllowanceImpactQuery } from './products.gen.ts';
import { SurplusTable } from './SurplusTable.tsx';

type Impact = NonNullable<SeatAllowanceImpactQuery['seatAllowanceImpact']>;

interface Props {
  readonly product: { readonly id: string; readonly name: string; readonly seatAllowance: number };
  readonly allowance: number;
  /** Set when the change affects where the product may be used; `names` null: everywhere. */
  readonly places: { readonly names: readonly string[] | null; readonly contracts: number } | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onClose: () => void;
  /** Receives the token of the preview on screen; returns whether everything was saved. */
  readonly onConfirm: (previewToken: string | null) => Promise<boolean>;
}

/** The effect of saving on existing contracts and people, in numbers that the server counted (`T-10`…`T-13`, `P-T-03`, `H-54`). */
export function ReviewDialog(props: Props) {
  return props.allowance === props.product.seatAllowance ? <PlacesReview {...props} /> : <AllowanceReview {...props} />;
}

function PlacesReview({ product, places, busy, failure, onClose, onConfirm }: Props) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      subject={t`商品「${product.name}」`}
      title={t`利用できる店舗を変えますか？`}
      figures={[{ label: t`影響する契約`, value: places?.contracts ?? 0, unit: 'contract', note: t`次の入館から変わります` }]}
      verb={t`保存する`}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onConfirm={() => void onConfirm(null)}
    >
      {places && <PlacesConsequence places={places} />}
    </ConfirmDialog>
  );
}

function AllowanceReview({ product, allowance, places, busy, failure, onClose, onConfirm }: Props) {
  const { t } = useLingui();
  const query = useSeatAllowanceImpactQuery({ variables: { productId: product.id, allowance }, fetchPolicy: 'network-only' });
  const impact = query.data?.seatAllowanceImpact ?? null;
  const figures = useFigures(impact);
  const before = product.seatAllowance;
  const confirm = async (): Promise<void> => {
    // the preview on screen may be outdated: load the new numbers before the next attempt
    if (!(await onConfirm(impact?.token ?? null))) await query.refetch();
  };
  const inSurplus = impact?.contractsInSurplus ?? 0;
  return (
    <ConfirmDialog
      // new facts need a new confirmation
      key={impact?.token ?? ''}
      subject={t`商品「${product.name}」`}
      title={
        allowance < before
          ? t`ライセンス枠を ${before} から ${allowance} に下げますか？`
          : t`ライセンス枠を ${before} から ${allowance} に上げますか？`
      }
      verb={allowance < before ? t`枠を ${allowance} に下げる` : t`枠を ${allowance} に上げる`}
      ready={impact !== null}
      {...(figures ? { figures } : {})}
      {...(inSurplus > 0 ? { tick: t`${inSurplus}件が超過になることを確認しました` } : {})}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={3} />}>
        {() => impact && <AllowanceConsequences impact={impact} allowance={allowance} before={before} />}
      </QueryView>
      {places && <PlacesConsequence places={places} />}
    </ConfirmDialog>
  );
}

/** The three figures, including a reassuring zero; none while the server counts. */
function useFigures(impact: Impact | null): Figure[] | null {
  const { t } = useLingui();
  if (!impact) return null;
  const { contracts, contractsInSurplus, contractsCured, peopleOver, peopleOut } = impact;
  return [
    { label: t`影響する契約`, value: contracts, unit: 'contract', note: t`すぐに変わります` },
    {
      label: t`超過になる契約`,
      value: contractsInSurplus,
      unit: 'contract',
      ...(contractsInSurplus > 0
        ? { tone: 'warn' as const, note: t`合わせて ${peopleOver}人の超過` }
        : contractsCured > 0
          ? { note: t`${contractsCured}件の超過が解消します` }
          : {}),
    },
    { label: t`利用できなくなる人`, value: peopleOut, unit: 'person', note: t`全員そのまま使えます` },
  ];
}

function AllowanceConsequences({
  impact,
  allowance,
  before,
}: {
  readonly impact: Impact;
  readonly allowance: number;
  readonly before: number;
}) {
  const { contractsInSurplus: inSurplus, registrationsWithoutSeat: turnedAway } = impact;
  return (
    <>
      {inSurplus > 0 && (
        <SurplusTable surplus={impact.surplus} more={inSurplus - impact.surplus.length} allowance={allowance} before={before} />
      )}
      <Consequence icon={<IconCheck size={18} />}>
        {inSurplus > 0 ? (
          <Trans>
            登録済みの人は、超過した契約でも<b>ログインと入館を続けられます</b>。自動で外れる人はいません。
          </Trans>
        ) : (
          <Trans>登録済みの人は今までどおり使えます。</Trans>
        )}
      </Consequence>
      {inSurplus > 0 && (
        <Consequence icon={<IconLinkOff size={18} />}>
          <Trans>
            {inSurplus}件の契約では、超過が解消するまで<b>招待リンクが隠れます</b>。
          </Trans>
        </Consequence>
      )}
      {turnedAway !== null && turnedAway > 0 && (
        <Consequence icon={<IconClock size={18} />}>
          <Trans>登録手続き中の {turnedAway}人は、空きができるまで完了できません。</Trans>
        </Consequence>
      )}
      <Consequence icon={<IconMail size={18} />}>
        {inSurplus > 0 ? (
          <Trans>{inSurplus}件の契約者の画面にお知らせを出します。メールは送りません。</Trans>
        ) : (
          <Trans>すべての契約にすぐ反映されます。メールは送りません。</Trans>
        )}
      </Consequence>
    </>
  );
}

function PlacesConsequence({ places: { names, contracts } }: { readonly places: NonNullable<Props['places']> }): ReactNode {
  const list = names?.join('、') ?? '';
  return (
    <Consequence icon={<IconBuildingStore size={18} />}>
      {names === null ? (
        <Trans>{contracts}件の契約の人が、すべての店舗に入館できるようになります。</Trans>
      ) : names.length === 0 ? (
        <Trans>{contracts}件の契約の人は、どの店舗にも入館できなくなります。退館はできます。</Trans>
      ) : (
        <Trans>
          {contracts}件の契約の人が入館できるのは {list} だけになります。ほかの店舗では断られます。
        </Trans>
      )}
    </Consequence>
  );
}
