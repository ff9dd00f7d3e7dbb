import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, type Column, DataTable, dateOf, rowLink, StatePill, TwoLines } from '@monban/ui';
import { IconLock } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import type { CustomerRowFragment } from './customers.gen.ts';

/** Customers by row; a seat member has a blue edge and the word サブユーザー (`T-33`, `T-34`, `P-T-16`). */
export function CustomerTable({ customers }: { readonly customers: readonly CustomerRowFragment[] }) {
  const { t, i18n } = useLingui();
  const columns: Column<CustomerRowFragment>[] = [
    {
      key: 'customer',
      header: <Trans>顧客</Trans>,
      width: '30%',
      cell: (customer) => (
        <TwoLines
          lead={<Avatar name={customer.name} seat={customer.seat !== null} />}
          first={
            <Link to="/customers/$accountId" params={{ accountId: customer.id }} className={rowLink} data-row-link>
              {customer.name}
            </Link>
          }
          second={
            <>
              {customer.seat !== null && (
                <span className="mb-narrow">
                  <Trans>サブユーザー</Trans>
                  {' · '}
                </span>
              )}
              {customer.email}
            </>
          }
        />
      ),
    },
    {
      key: 'tag',
      header: <Trans>種別</Trans>,
      width: '15%',
      secondary: true,
      cell: ({ seat }) =>
        seat ? (
          <StatePill tone="seat">
            <Trans>サブユーザー</Trans>
          </StatePill>
        ) : (
          <Trans>通常顧客</Trans>
        ),
    },
    {
      key: 'contract',
      header: <Trans>契約</Trans>,
      width: '25%',
      secondary: true,
      cell: (customer) => <ContractCell customer={customer} />,
    },
    {
      key: 'registered',
      header: <Trans>登録日</Trans>,
      width: '13%',
      secondary: true,
      cell: ({ registeredAt }) => dateOf(registeredAt, i18n.locale),
    },
    { key: 'state', header: <Trans>状態</Trans>, cell: (customer) => <Standing customer={customer} /> },
  ];
  return <DataTable label={t`顧客`} columns={columns} rows={customers} rowKey={({ id }) => id} />;
}

function ContractCell({ customer: { seat, heldContracts } }: { readonly customer: CustomerRowFragment }) {
  if (seat) {
    const holder = seat.contract.holder?.name;
    return (
      <TwoLines
        first={seat.contract.product.name}
        second={holder === undefined ? contractNumber(seat.contract.number) : <Trans>{holder} の契約</Trans>}
      />
    );
  }
  const [first, ...more] = heldContracts ?? [];
  if (!first) return <span aria-hidden>—</span>;
  const seats = first.seats && first.seats.allowance > 0 ? first.seats : null;
  return (
    <TwoLines
      first={first.product.name}
      second={
        <>
          {contractNumber(first.number)}
          {seats && (
            <>
              {' · '}
              <Trans>
                席 {seats.used}/{seats.allowance}
              </Trans>
            </>
          )}
          {more.length > 0 && (
            <>
              {' · '}
              <Trans>ほか{more.length}件</Trans>
            </>
          )}
        </>
      }
    />
  );
}

/** Locked first, then what the contract says: one word for what staff have to know. */
function Standing({ customer: { locked, seat, heldContracts } }: { readonly customer: CustomerRowFragment }) {
  if (locked) {
    return (
      <StatePill bare tone="refuse" icon={<IconLock size={15} />}>
        <Trans>ロック中</Trans>
      </StatePill>
    );
  }
  const contract = seat?.contract ?? heldContracts?.[0];
  if (!contract) {
    return (
      <StatePill bare tone="plain">
        <Trans>契約なし</Trans>
      </StatePill>
    );
  }
  const seats = 'seats' in contract ? contract.seats : null;
  return <ContractState bare state={contract.state} surplus={seats ? Math.max(0, seats.used - seats.allowance) : 0} />;
}
