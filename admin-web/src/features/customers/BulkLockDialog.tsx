import { Text } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ConfirmDialog, Consequence, toast, useAction } from '@monban/ui';
import { IconAlertTriangle, IconDoorEnter, IconLock, IconLockOpen, IconUsers } from '@monban/ui/icons';
import { useState } from 'react';
import { bulkOutcome, bulkPlan, type Leftover, MOST_AT_ONCE, type Person } from './bulk-lock.ts';
import { useLockAccountsMutation, useUnlockAccountsMutation } from './customers.gen.ts';

interface Props {
  readonly people: readonly Person[];
  readonly lock: boolean;
  /** Called after every change was tried, to reload the list. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const SHOWN_NAMES = 5;

/** Confirms locking or unlocking several people (`T-53`, `T-54`), and reports those it could not change. */
export function BulkLockDialog({ people, lock, onDone, onClose }: Props) {
  const { t } = useLingui();
  const [askLock] = useLockAccountsMutation();
  const [askUnlock] = useUnlockAccountsMutation();
  const action = useAction();
  const [result, setResult] = useState<{ done: number; left: readonly Leftover[] } | null>(null);
  const { change, already } = bulkPlan(people, lock);
  const count = change.length;
  const tooMany = count > MOST_AT_ONCE;

  const confirm = async (): Promise<void> => {
    const accounts = change.map(({ id, version }) => ({ accountId: id, expectedVersion: version }));
    const variables = { input: { accounts } };
    const answer = await action.run(async () =>
      lock ? (await askLock({ variables })).data?.lockAccounts : (await askUnlock({ variables })).data?.unlockAccounts,
    );
    if (answer?.__typename !== 'AccountLocksSet') return;
    const outcome = bulkOutcome(change, answer.outcomes);
    onDone();
    if (outcome.left.length > 0) {
      setResult(outcome);
      return;
    }
    toast(lock ? t`${outcome.done}人をロックしました` : t`${outcome.done}人のロックを解除しました`);
    onClose();
  };

  if (result) return <BulkLockResult lock={lock} {...result} onClose={onClose} />;
  return (
    <ConfirmDialog
      danger={lock}
      title={lock ? t`${count}人をロックしますか？` : t`${count}人のロックを解除しますか？`}
      verb={lock ? t`ロックする` : t`ロックを解除する`}
      ready={count > 0 && !tooMany}
      figures={[
        {
          label: lock ? t`ログインできなくなる人` : t`またログインできる人`,
          value: count,
          unit: 'person',
          ...(already > 0 ? { note: lock ? t`ほか${already}人は、もうロック中です` : t`ほか${already}人は、ロックされていません` } : {}),
          ...(lock ? { tone: 'refuse' as const } : {}),
        },
        { label: t`影響を受けるほかの人`, value: 0, unit: 'person', note: t`同じ契約のサブユーザーもそのままです` },
      ]}
      busy={action.busy}
      failure={
        tooMany
          ? { code: 'TOO_MANY', message: t`一度に変えられるのは ${MOST_AT_ONCE}人までです。選ぶ人を減らしてください。` }
          : action.failure
      }
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {count > 0 && (
        <Consequence icon={<IconUsers size={18} />}>
          {change
            .slice(0, SHOWN_NAMES)
            .map(({ name }) => name)
            .join('、')}
          {count > SHOWN_NAMES && <Trans> ほか{count - SHOWN_NAMES}人</Trans>}
        </Consequence>
      )}
      {lock ? (
        <Consequence icon={<IconLock size={18} />}>
          <Trans>使っている画面からも、すぐにログアウトになります。</Trans>
        </Consequence>
      ) : (
        <Consequence icon={<IconLockOpen size={18} />}>
          <Trans>すぐにログインできるようになります。前の画面では、再ログインが必要です。</Trans>
        </Consequence>
      )}
      <Consequence icon={<IconDoorEnter size={18} />}>
        <Trans>契約と「入退館を利用停止にする」は変わりません。</Trans>
      </Consequence>
    </ConfirmDialog>
  );
}

interface ResultProps {
  readonly lock: boolean;
  readonly done: number;
  readonly left: readonly Leftover[];
  readonly onClose: () => void;
}

/** Lists the people it could not change, with reasons. */
function BulkLockResult({ lock, done, left, onClose }: ResultProps) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      only
      title={lock ? t`${left.length}人はロックできませんでした` : t`${left.length}人のロックを解除できませんでした`}
      verb={t`閉じる`}
      busy={false}
      onClose={onClose}
      onConfirm={onClose}
    >
      <Text>
        {lock ? <Plural value={done} other="#人はロックしました。" /> : <Plural value={done} other="#人のロックを解除しました。" />}
      </Text>
      {left.map(({ name, kind }) => (
        <Consequence key={name} icon={<IconAlertTriangle size={18} />}>
          {kind === 'UNKNOWN' ? (
            <Trans>{name} さん: もう顧客ではありません。</Trans>
          ) : (
            <Trans>{name} さん: ほかの人が先に変更しました。一覧はいま最新です。もう一度選べます。</Trans>
          )}
        </Consequence>
      ))}
    </ConfirmDialog>
  );
}
