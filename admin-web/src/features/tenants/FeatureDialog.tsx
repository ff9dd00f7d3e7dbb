import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconArmchair, IconCheck, IconLinkOff } from '@monban/ui/icons';
import { type Feature, useSetTenantFeaturesMutation } from './tenants.gen.ts';

interface Props {
  readonly tenant: { readonly id: string; readonly name: string; readonly features: readonly Feature[]; readonly version: number };
  readonly onClose: () => void;
}

/** Switches seats on or off for an operator (`T-04`…`T-06`). */
export function FeatureDialog({ tenant, onClose }: Props) {
  const { t } = useLingui();
  const [setFeatures] = useSetTenantFeaturesMutation();
  const action = useAction();
  const on = tenant.features.includes('SEATS');
  const confirm = async (): Promise<void> => {
    const features: Feature[] = on ? tenant.features.filter((feature) => feature !== 'SEATS') : [...tenant.features, 'SEATS'];
    const input = { tenantId: tenant.id, features, expectedVersion: tenant.version };
    const done = await action.run(async () => (await setFeatures({ variables: { input } })).data?.setTenantFeatures);
    if (!done) return;
    toast(on ? t`サブユーザー機能をオフにしました` : t`サブユーザー機能をオンにしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger={on}
      subject={t`事業者「${tenant.name}」`}
      title={on ? t`サブユーザー機能をオフにしますか？` : t`サブユーザー機能をオンにしますか？`}
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
