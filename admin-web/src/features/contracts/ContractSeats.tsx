import type { FragmentType } from '@apollo/client';
import { Alert, Button, Text, VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, type Column, DataTable, dateOf, rowLink, type SeatPerson, SeatPlaces, StatePill, TwoLines } from '@monban/ui';
import { IconAlertTriangle, IconCheck, IconLock } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SectionHead } from '../../layout/Sheet.tsx';
import classes from './ContractSeats.module.css';
import { type ContractSeatsFragment, useContractSeatsFragment } from './contracts.gen.ts';
import { RemoveSeatMemberDialog } from './RemoveSeatMemberDialog.tsx';

type Seat = NonNullable<ContractSeatsFragment['seatMembers']>['edges'][number]['node'];

/** Seats of a contract and the people on them (`T-29`, `T-30`); staff delete one only with a reason (`P-T-13`). */
export function ContractSeats({ contract }: { readonly contract: FragmentType<ContractSeatsFragment> }) {
  const { t, i18n } = useLingui();
  const data = useContractSeatsFragment(contract);
  const [removing, setRemoving] = useState<Seat | null>(null);
  if (!data?.seats) return null;
  const { allowance, used, free, state } = data.seats;
  if (allowance === 0 && used === 0) return null;
  const seats = data.seatMembers?.edges.map(({ node }) => node) ?? [];
  const surplus = used - allowance;
  const over = state === 'OVER';
  const columns: Column<Seat>[] = [
    {
      key: 'person',
      header: <Trans>サブユーザー</Trans>,
      width: '46%',
      cell: ({ account }) => (
        <TwoLines
          lead={<Avatar name={account?.name ?? ''} seat />}
          first={
            account ? (
              <Link to="/customers/$accountId" params={{ accountId: account.id }} className={rowLink} data-row-link>
                {account.name}
              </Link>
            ) : (
              <Trans>お名前を表示できません</Trans>
            )
          }
          second={account?.email}
        />
      ),
    },
    { key: 'taken', header: <Trans>登録日</Trans>, width: '18%', secondary: true, cell: ({ takenAt }) => dateOf(takenAt, i18n.locale) },
    {
      key: 'state',
      header: <Trans>状態</Trans>,
      width: '18%',
      secondary: true,
      cell: ({ account }) =>
        account?.locked ? (
          <StatePill bare tone="refuse" icon={<IconLock size={15} />}>
            <Trans>ロック中</Trans>
          </StatePill>
        ) : (
          <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
            <Trans>有効</Trans>
          </StatePill>
        ),
    },
    {
      key: 'remove',
      header: (
        <VisuallyHidden>
          <Trans>操作</Trans>
        </VisuallyHidden>
      ),
      align: 'end',
      cell: (seat) => (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => setRemoving(seat)}
          aria-label={t`${seat.account?.name ?? ''} さんを外す`}
        >
          <Trans>外す…</Trans>
        </Button>
      ),
    },
  ];
  return (
    <>
      {over && (
        <Alert
          color="warn"
          icon={<IconAlertTriangle size={20} />}
          title={
            <Trans>
              ライセンス枠 {allowance} に対して、{used}人が登録されています（{surplus}人の超過）
            </Trans>
          }
        >
          <Trans>
            {used}人とも今までどおりログインと入館ができます。契約者が{surplus}人を外すか、枠を {used} 以上に戻すと解消します。
          </Trans>
        </Alert>
      )}
      <SectionHead title={<Trans>席の利用</Trans>}>
        <Text size="sm" c={over ? 'warn' : 'dimmed'}>
          <Trans>
            契約者を含めて <b>{used + 1}人</b> / {allowance + 1}人まで
          </Trans>
        </Text>
      </SectionHead>
      <div className={classes.panel}>
        <div className={classes.figure} data-over={over || undefined}>
          <div className={classes.label}>
            <Trans>サブユーザー</Trans>
          </div>
          <div className={classes.used}>
            {used}
            <small>
              {' / '}
              <Trans>{allowance}席</Trans>
            </small>
          </div>
          <div className={classes.free}>{over ? <Trans>空きなし · {surplus}席超過</Trans> : <Trans>空き{free}席</Trans>}</div>
        </div>
        {data.holder && (
          <div className={classes.holder}>
            <Avatar name={data.holder.name} size={46} square />
            <span>{data.holder.name}</span>
          </div>
        )}
        <div className={classes.places}>
          <SeatPlaces allowance={allowance} used={used} people={seats.flatMap(person)} appearance="people" />
        </div>
      </div>
      {seats.length > 0 && <DataTable inset label={t`サブユーザー`} columns={columns} rows={seats} rowKey={({ id }) => id} />}
      {removing && (
        <RemoveSeatMemberDialog seatId={removing.id} name={removing.account?.name ?? t`サブユーザー`} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

const person = ({ id, account }: Seat): SeatPerson[] => (account ? [{ id, name: account.name }] : []);
