import { Radio, Stack, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconArmchair, IconLock, IconLockOpen, IconUser } from '@monban/ui/icons';
import { useState } from 'react';
import { contractNumber } from '../../layout/contract-words.tsx';
import { type SuspensionReason, useResumeContractMutation, useSuspendContractMutation } from './contracts.gen.ts';

interface Props {
  readonly contract: {
    readonly id: string;
    readonly number: number | null;
    readonly version: number;
    readonly holder: { readonly name: string } | null;
    readonly seats: { readonly used: number } | null;
    /** Active sessions of its seat members; null when identity cannot be asked. */
    readonly liveSeatSessions: number | null;
  };
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Suspends a contract: its seat members lose access at once, its holder can still log in and read the reason (`T-36`, `T-55`). */
export function SuspendDialog({ contract, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [reason, setReason] = useState<SuspensionReason>('BY_OPERATOR');
  const [note, setNote] = useState('');
  const [suspend] = useSuspendContractMutation();
  const action = useAction();
  const number = contractNumber(contract.number);
  const confirm = async (): Promise<void> => {
    const input = {
      contractId: contract.id,
      reason,
      expectedVersion: contract.version,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const done = await action.run(async () => (await suspend({ variables: { input } })).data?.suspendContract);
    if (!done) return;
    toast(t`契約 ${number} を停止しました`);
    onDone();
    onClose();
  };
  const people = contract.seats?.used ?? 0;
  const live = contract.liveSeatSessions;
  return (
    <ConfirmDialog
      danger
      subject={t`契約 ${number} · ${contract.holder?.name ?? ''}`}
      title={t`契約を停止しますか？`}
      figures={[
        {
          label: t`使えなくなるサブユーザー`,
          value: people,
          unit: 'person',
          ...(people > 0 ? { tone: 'refuse' as const } : {}),
          ...(live === null || people === 0 ? {} : { note: t`終了するログイン ${live}件` }),
        },
        { label: t`入館できなくなる契約者`, value: 1, unit: 'person', note: t`ログインはできます` },
        { label: t`なくなる席`, value: 0, unit: 'seat', note: t`${people}席は残ります` },
      ]}
      tick={t`すぐに使えなくなることを確認しました`}
      verb={t`契約を停止する`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Radio.Group label={t`理由`} value={reason} onChange={(value) => setReason(value)}>
        <Stack gap={6} mt={6}>
          <Radio value="BY_OPERATOR" label={t`事業者の判断`} />
          <Radio value="UNPAID" label={t`未入金`} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t`契約者へのひとこと`}
        description={t`契約者の画面にそのまま出ます`}
        maxLength={500}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Consequence icon={<IconLock size={18} />}>
        <Trans>サブユーザーはすぐにログアウトになり、ログインと入館ができなくなります。</Trans>
      </Consequence>
      <Consequence icon={<IconUser size={18} />}>
        <Trans>契約者はログインして、理由とひとことを読めます。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}

/** Resumes a suspended contract. */
export function ResumeDialog({ contract, onClose, onDone }: Props) {
  const { t } = useLingui();
  const [resume] = useResumeContractMutation();
  const action = useAction();
  const number = contractNumber(contract.number);
  const confirm = async (): Promise<void> => {
    const input = { contractId: contract.id, expectedVersion: contract.version };
    const done = await action.run(async () => (await resume({ variables: { input } })).data?.resumeContract);
    if (!done) return;
    toast(t`契約 ${number} を再開しました`);
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      subject={t`契約 ${number} · ${contract.holder?.name ?? ''}`}
      title={t`契約を再開しますか？`}
      figures={[
        { label: t`また使えるようになるサブユーザー`, value: contract.seats?.used ?? 0, unit: 'person' },
        { label: t`再登録が必要な人`, value: 0, unit: 'person', note: t`同じパスワードで入れます` },
      ]}
      verb={t`契約を再開する`}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Consequence icon={<IconLockOpen size={18} />}>
        <Trans>すぐにログインと入館ができるようになります。</Trans>
      </Consequence>
      <Consequence icon={<IconArmchair size={18} />}>
        <Trans>空きの席があれば、招待リンクもまた出ます。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}
