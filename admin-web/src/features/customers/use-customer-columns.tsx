import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, type Column, dateOf, rowLink, StatePill, TwoLines } from '@monban/ui';
import { Link } from '@tanstack/react-router';
import { ContractCell, LastEntryCell, StandingCell } from './CustomerCells.tsx';
import type { CustomerRowFragment } from './customers.gen.ts';

/** Columns of the customer list; a seat member has a blue edge and the word サブユーザー (`T-33`, `T-34`, `P-T-16`). */
export function useCustomerColumns(): Column<CustomerRowFragment>[] {
  const { i18n } = useLingui();
  return [
    {
      key: 'name',
      header: <Trans context="one">顧客</Trans>,
      width: '25%',
      sort: 'ascending',
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
                <span className="mb-tablet mb-seat-word">
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
      key: 'kind',
      header: <Trans>種別</Trans>,
      width: '118px',
      secondary: 'first',
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
      secondary: true,
      cell: (customer) => <ContractCell customer={customer} />,
    },
    {
      key: 'last',
      header: <Trans>最終入館</Trans>,
      width: '124px',
      secondary: true,
      cell: (customer) => <LastEntryCell customer={customer} />,
    },
    {
      key: 'registered',
      header: <Trans>登録日</Trans>,
      width: '104px',
      secondary: true,
      sort: 'descending',
      cell: ({ registeredAt }) => dateOf(registeredAt, i18n.locale),
    },
    { key: 'state', header: <Trans>状態</Trans>, width: '140px', cell: (customer) => <StandingCell customer={customer} /> },
  ];
}
