import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconDoorEnter, IconDoorExit, IconDoorOff, IconLock } from '@monban/ui/icons';
import { useSetEntryStopMutation } from './customers.gen.ts';

interface Props {
  readonly customer: { readonly id: string; readonly name: string; readonly entryStopped: boolean | null; readonly version: number };
  readonly onClose: () => void;
}

/** Confirms ticking or clearing 「入退館を利用停止にする」 (`H-61`); leaving always stays possible (`P-H-14`). */
export function EntryStopDialog({ customer, onClose }: Props) {
  const { t } = useLingui();
  const [ask] = useSetEntryStopMutation();
  const action = useAction();
  const { name } = customer;
  const stopped = customer.entryStopped === true;
  const confirm = async (): Promise<void> => {
    const input = { accountId: customer.id, stopped: !stopped, expectedVersion: customer.version };
    const done = await action.run(async () => (await ask({ variables: { input } })).data?.setEntryStop);
    if (!done) return;
    toast(stopped ? t`${name} さんの利用停止をやめました` : t`${name} さんの入退館を利用停止にしました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger={!stopped}
      subject={t`顧客「${name}」`}
      title={stopped ? t`${name} さんの入退館の利用停止をやめますか？` : t`${name} さんの入退館を利用停止にしますか？`}
      verb={stopped ? t`停止をやめる` : t`利用停止にする`}
      figures={[
        {
          label: stopped ? t`また入館できるようになる人` : t`入館できなくなる人`,
          value: 1,
          unit: 'person',
          note: name,
          ...(stopped ? {} : { tone: 'refuse' as const }),
        },
        { label: t`影響を受けるほかの人`, value: 0, unit: 'person', note: t`同じ契約の人もそのまま使えます` },
      ]}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {stopped ? (
        <Consequence icon={<IconDoorEnter size={18} />}>
          <Trans>契約が有効なら、すぐに入館できるようになります。</Trans>
        </Consequence>
      ) : (
        <>
          <Consequence icon={<IconDoorOff size={18} />}>
            <Trans>すぐに、どの店舗でも入館を断るようになります。</Trans>
          </Consequence>
          <Consequence icon={<IconDoorExit size={18} />}>
            <Trans>退館はいつでもできます。中にいる人が閉じ込められることはありません。</Trans>
          </Consequence>
        </>
      )}
      <Consequence icon={<IconLock size={18} />}>
        <Trans>ログイン・ロック・契約は変わりません。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
