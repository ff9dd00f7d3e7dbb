import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconArmchair, IconLock, IconMail } from '@monban/ui/icons';
import { useState } from 'react';
import { useRemoveSeatMemberMutation } from './contracts.gen.ts';

interface Props {
  readonly seatId: string;
  readonly name: string;
  readonly onClose: () => void;
  /** Called once the seat is free, because the rest of the page has changed too. */
  readonly onDone: () => void;
}

/** For emergencies: staff delete a seat member and must give a reason, which is kept (`P-T-13`). */
export function RemoveSeatMemberDialog({ seatId, name, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [remove] = useRemoveSeatMemberMutation();
  const action = useAction();
  const confirm = async (): Promise<void> => {
    const input = { seatId, reason: reason.trim() };
    const done = await action.run(async () => (await remove({ variables: { input } })).data?.removeSeatMember);
    if (!done) return;
    toast(t`${name} さんを契約から外しました`);
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      danger
      title={t`${name} さんを契約から外しますか？`}
      figures={[
        { label: t`使えなくなる人`, value: 1, unit: 'person', tone: 'refuse' },
        { label: t`空く席`, value: 1, unit: 'seat' },
        { label: t`影響を受けるほかの人`, value: 0, unit: 'person' },
      ]}
      tick={t`元に戻せないことを確認しました`}
      ready={reason.trim() !== ''}
      verb={t`契約から外す`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Textarea
        label={t`理由`}
        description={t`操作履歴に残り、契約者へのメールにも書かれます`}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Consequence icon={<IconLock size={18} />}>
        <Trans>すぐにログアウトになり、ログインと入館ができなくなります。</Trans>
      </Consequence>
      <Consequence icon={<IconArmchair size={18} />}>
        <Trans>同じアドレスでもう一度登録することもできます。</Trans>
      </Consequence>
      <Consequence icon={<IconMail size={18} />}>
        <Trans>本人と契約者にメールでお知らせします。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
