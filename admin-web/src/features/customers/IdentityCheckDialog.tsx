import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, type Figure, toast, useAction } from '@monban/ui';
import { IconDoorEnter, IconDoorExit, IconDoorOff, IconLock } from '@monban/ui/icons';
import { useState } from 'react';
import type { Customer } from './CustomerPage.tsx';
import { type IdentityStatus, useSetIdentityCheckMutation } from './customers.gen.ts';
import { identityStatuses, useIdentityWords } from './identity-words.tsx';

interface Props {
  readonly customer: Pick<Customer, 'id' | 'name' | 'version' | 'entryStopped'>;
  readonly check: NonNullable<Customer['identityCheck']>;
  readonly onClose: () => void;
}

/** 「ステータスを変更する」 (`H-62`): the status, 「入退館を利用停止にする」, which 確認済 clears automatically (F-H-15), and a note. */
export function IdentityCheckDialog({ customer, check, onClose }: Props) {
  const { t } = useLingui();
  const words = useIdentityWords();
  const [status, setStatus] = useState<IdentityStatus>(check.status);
  const [ticked, setTicked] = useState(check.entryStopped);
  const [note, setNote] = useState(check.note ?? '');
  const [set] = useSetIdentityCheckMutation();
  const action = useAction();
  const { name } = customer;
  const confirmed = status === 'CONFIRMED';
  const stopped = ticked && !confirmed;
  const written = note.trim();
  const changed = status !== check.status || stopped !== check.entryStopped || written !== (check.note ?? '');
  const stops = stopped && !check.entryStopped;
  const confirm = async (): Promise<void> => {
    const input = {
      accountId: customer.id,
      status,
      entryStopped: stopped,
      expectedVersion: customer.version,
      ...(written === '' ? {} : { note: written }),
    };
    const done = await action.run(async () => (await set({ variables: { input } })).data?.setIdentityCheck);
    if (!done) return;
    toast(stops ? t`${name} さんの入退館を利用停止にしました` : t`${name} さんの本人確認を変更しました`);
    onClose();
  };
  return (
    <ConfirmDialog
      danger={stops}
      subject={t`顧客「${name}」`}
      title={t`本人確認のステータスを変更する`}
      verb={stops ? t`変更して利用停止にする` : t`変更する`}
      ready={changed}
      busy={action.busy}
      failure={action.failure}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <Radio.Group label={t`ステータス`} value={status} onChange={(value) => setStatus(value)}>
        <Stack gap={6} mt={6}>
          {identityStatuses
            .filter((one) => one === check.status || check.nextStatuses.includes(one))
            .map((one) => (
              <Radio key={one} value={one} label={one === check.status ? t`${words[one]}（いまのまま）` : words[one]} />
            ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t`入退館を利用停止にする`}
        description={confirmed ? t`確認済では、自動で外れます` : t`確認済になると、自動で外れます`}
        checked={stopped}
        disabled={confirmed}
        onChange={(event) => setTicked(event.currentTarget.checked)}
      />
      <Textarea
        label={t`メモ`}
        description={t`スタッフだけに見えます`}
        maxLength={500}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <EntryChange stops={stops} allows={!stopped && check.entryStopped} name={name} stillStopped={customer.entryStopped === true} />
    </ConfirmDialog>
  );
}

interface ChangeProps {
  readonly stops: boolean;
  readonly allows: boolean;
  readonly name: string;
  /** Entry is stopped by the flag in the profile, which this dialog does not change (`P-X-04`). */
  readonly stillStopped: boolean;
}

/** The effect at the doors: on this person alone, and never on leaving (`P-H-14`). */
function EntryChange({ stops, allows, name, stillStopped }: ChangeProps) {
  const { t } = useLingui();
  if (!stops && !allows) {
    return (
      <Consequence icon={<IconDoorEnter size={18} />}>
        <Trans>入館できるかどうかは変わりません。</Trans>
      </Consequence>
    );
  }
  const others: Figure = { label: t`影響を受けるほかの人`, value: 0, unit: 'person', note: t`同じ契約の人もそのまま使えます` };
  return (
    <>
      <ConfirmDialog.Figures
        figures={[
          stops
            ? { label: t`入館できなくなる人`, value: 1, unit: 'person', note: name, tone: 'refuse' }
            : { label: t`また入館できるようになる人`, value: stillStopped ? 0 : 1, unit: 'person', note: name },
          others,
        ]}
      />
      {stops ? (
        <>
          <Consequence icon={<IconDoorOff size={18} />}>
            <Trans>この人だけが、すぐに、どの店舗でも入館できなくなります。</Trans>
          </Consequence>
          <Consequence icon={<IconDoorExit size={18} />}>
            <Trans>退館はいつでもできます。中にいる人が閉じ込められることはありません。</Trans>
          </Consequence>
        </>
      ) : (
        <Consequence icon={<IconDoorEnter size={18} />}>
          {stillStopped ? (
            <Trans>プロフィールの利用停止が付いているので、まだ入館できません。</Trans>
          ) : (
            <Trans>契約が有効なら、すぐに入館できるようになります。</Trans>
          )}
        </Consequence>
      )}
      <Consequence icon={<IconLock size={18} />}>
        <Trans>ログインはそのままです。ロック・契約・プロフィールの利用停止も変わりません。</Trans>
      </Consequence>
    </>
  );
}
