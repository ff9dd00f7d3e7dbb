import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconArmchair, IconCheck, IconLinkOff } from '@monban/ui/icons';
import { type Feature, useSetTenantFeaturesMutation } from './tenants.gen.ts';

interface Props {
  readonly tenant: {
    readonly id: string;
    readonly name: string;
    readonly features: readonly Feature[];
    readonly version: number;
    /** How seats are used; null when contracts cannot be asked. */
    readonly seatFigures: { readonly products: number; readonly contracts: number; readonly seatMembers: number } | null;
  };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Switches seats on or off for an operator (`T-04`…`T-06`). */
export function FeatureDialog({ tenant, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [setFeatures] = useSetTenantFeaturesMutation();
  const action = useAction();
  const seats = tenant.seatFigures;
  const on = tenant.features.includes('SEATS');
  const confirm = async (): Promise<void> => {
    const features: Feature[] = on ? tenant.features.filter((feature) => feature !== 'SEATS') : [...tenant.features, 'SEATS'];
    const input = { tenantId: tenant.id, features, expectedVersion: tenant.version };
    const done = await action.run(async () => (await setFeatures({ variables: { input } })).data?.setTenantFeatures);
    if (!done) return;
    toast(on ? t`サブユーザー機能をオフにしました` : t`サブユーザー機能をオンにしました`);
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      danger={on}
      subject={t`事業者「${tenant.name}」`}
      title={on ? t`サブユーザー機能をオフにしますか？` : t`サブユーザー機能をオンにしますか？`}
      {...(seats
        ? {
            figures: on
              ? [
                  { label: t`枠が見えなくなる商品`, value: seats.products, unit: 'product' },
                  { label: t`招待リンクが止まる契約`, value: seats.contracts, unit: 'contract' },
                  { label: t`利用できなくなるサブユーザー`, value: 0, unit: 'person', note: t`${seats.seatMembers}人ともそのままです` },
                ]
              : [
                  { label: t`枠のある商品`, value: seats.products, unit: 'product' },
                  { label: t`また見えるようになるサブユーザー`, value: seats.seatMembers, unit: 'person' },
                ],
          }
        : {})}
      verb={on ? t`オフにする` : t`オンにする`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {on ? (
        <>
          <Consequence icon={<IconLinkOff size={18} />}>
            <Trans>ライセンス枠・招待リンク・サブユーザーの一覧が、どの画面からも見えなくなります。招待リンクは使えなくなります。</Trans>
          </Consequence>
          <Consequence icon={<IconCheck size={18} />}>
            <Trans>登録済みの人は削除されません。オンに戻すと元どおりです。</Trans>
          </Consequence>
        </>
      ) : (
        <Consequence icon={<IconArmchair size={18} />}>
          <Trans>商品に「ライセンス枠」を設定できるようになります。</Trans>
        </Consequence>
      )}
    </ConfirmDialog>
  );
}
