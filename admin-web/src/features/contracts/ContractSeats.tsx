import { Alert, Button, Text, VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Avatar,
  type Column,
  CursorPager,
  DataTable,
  dateOf,
  EmptyState,
  recently,
  rowLink,
  type SeatPerson,
  SeatPlaces,
  StatePill,
  TwoLines,
  useNow,
} from '@monban/ui';
import { IconAlertTriangle, IconArmchair, IconCheck, IconLock } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { SectionHead } from '../../layout/Sheet.tsx';
import classes from './ContractSeats.module.css';
import { withCursor } from './contract-search.ts';
import type { ContractDetailQuery } from './contracts.gen.ts';
import { RemoveSeatMemberDialog } from './RemoveSeatMemberDialog.tsx';

type Contract = NonNullable<ContractDetailQuery['contract']>;
type Seat = NonNullable<Contract['seatMembers']>['edges'][number]['node'];

/** Seats of a contract and the people on them (`T-29`, `T-30`); staff delete one only with a reason (`P-T-13`). */
export function ContractSeats({ contract, onChanged }: { readonly contract: Contract; readonly onChanged: () => void }) {
  const { t } = useLingui();
  const [removing, setRemoving] = useState<Seat | null>(null);
  const columns = useColumns(setRemoving);
  if (!contract.seats) return null;
  const { allowance, used, free, state } = contract.seats;
  if (allowance === 0 && used === 0) return <NoSeats contract={contract} />;
  const seats = contract.seatMembers?.edges.map(({ node }) => node) ?? [];
  const surplus = used - allowance;
  const over = state === 'OVER';
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
          <Lowered contract={contract} />
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
        {contract.holder && (
          <div className={classes.holder}>
            <Avatar name={contract.holder.name} size={46} square />
            <span>{contract.holder.name}</span>
          </div>
        )}
        <div className={classes.places}>
          <SeatPlaces allowance={allowance} used={used} people={seats.flatMap(person)} appearance="people" />
        </div>
      </div>
      {seats.length > 0 && <DataTable inset label={t`サブユーザー`} columns={columns} rows={seats} rowKey={({ id }) => id} />}
      <Pager contract={contract} />
      {removing && (
        <RemoveSeatMemberDialog
          seatId={removing.id}
          name={removing.account?.name ?? t`サブユーザー`}
          onClose={() => setRemoving(null)}
          onDone={onChanged}
        />
      )}
    </>
  );
}

const person = ({ id, account }: Seat): SeatPerson[] => (account ? [{ id, name: account.name }] : []);

function useColumns(onRemove: (seat: Seat) => void): Column<Seat>[] {
  const { t, i18n } = useLingui();
  const now = useNow(60_000);
  return [
    {
      key: 'person',
      header: <Trans>サブユーザー</Trans>,
      width: '38%',
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
    { key: 'taken', header: <Trans>登録日</Trans>, width: '15%', secondary: true, cell: ({ takenAt }) => dateOf(takenAt, i18n.locale) },
    {
      key: 'entry',
      header: <Trans>最終入館</Trans>,
      width: '18%',
      secondary: true,
      cell: ({ account }) => (account?.lastEntry ? recently(account.lastEntry.at, now, i18n.locale) : <Trans>まだありません</Trans>),
    },
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
          onClick={() => onRemove(seat)}
          aria-label={t`${seat.account?.name ?? ''} さんを外す`}
        >
          <Trans>外す…</Trans>
        </Button>
      ),
    },
  ];
}

/** When the allowance was lowered to its current value, if recently (`T-50`). */
function Lowered({ contract }: { readonly contract: Contract }) {
  const { i18n } = useLingui();
  const event = contract.recent?.edges.map(({ node }) => node).find(({ kind }) => kind === 'ALLOWANCE_SET');
  const { allowanceBefore: before, allowanceAfter: after } = event ?? {};
  if (!event || before == null || after == null || before <= after) return null;
  return (
    <div>
      <Trans>
        {dateOf(event.at, i18n.locale)} に枠が {before} から {after} に下がりました。
      </Trans>
    </div>
  );
}

/** The product has no seats: links to where they are configured. */
function NoSeats({ contract }: { readonly contract: Contract }) {
  return (
    <EmptyState
      icon={<IconArmchair size={32} />}
      title={<Trans>この商品にはライセンス枠がありません</Trans>}
      action={
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/products/$productId" params={{ productId: contract.product.id }} search={{ tab: 'seats' }} />
          )}
        >
          <Trans>商品の席を見る</Trans>
        </Button>
      }
    >
      <Trans>枠を 1 以上にすると、契約者が招待リンクで人を追加できます。</Trans>
    </EmptyState>
  );
}

const PAGE_SIZE = 100;

function Pager({ contract }: { readonly contract: Contract }) {
  const { t } = useLingui();
  const { seatsAfter: after } = useSearch({ from: '/staff/contracts/$contractId' });
  const navigate = useNavigate({ from: '/contracts/$contractId' });
  const next = contract.seatMembers?.pageInfo.hasNextPage ? contract.seatMembers.pageInfo.endCursor : null;
  if (next === null && after === undefined) return null;
  const goTo = (seatsAfter: string | undefined): void => void navigate({ search: (kept) => withCursor(kept, { seatsAfter }) });
  return (
    <CursorPager
      of="people"
      pageSize={PAGE_SIZE}
      order={t`登録が古い順`}
      onPrevious={after === undefined ? undefined : () => goTo(pageBefore(after))}
      onNext={
        next === null
          ? undefined
          : () => {
              rememberPage(next, after);
              goTo(next);
            }
      }
    />
  );
}
