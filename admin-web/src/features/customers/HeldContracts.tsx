import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate, type Column, DataTable, EmptyState, rowLink, TwoLines } from '@monban/ui';
import { IconFileText, IconPlus } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import { SectionHead } from '../../layout/Sheet.tsx';
import type { CustomerDetailQuery } from './customers.gen.ts';

type Contract = NonNullable<NonNullable<CustomerDetailQuery['account']>['heldContracts']>[number];

interface Props {
  readonly contracts: readonly Contract[];
  readonly onAssign: () => void;
}

/** Contracts a customer holds. */
export function HeldContracts({ contracts, onAssign }: Props) {
  const { t, i18n } = useLingui();
  const columns: Column<Contract>[] = [
    {
      key: 'product',
      header: <Trans context="one">商品</Trans>,
      width: '40%',
      cell: (contract) => (
        <TwoLines
          first={
            <Link to="/contracts/$contractId" params={{ contractId: contract.id }} className={rowLink} data-row-link>
              {contract.product.name}
            </Link>
          }
          second={contractNumber(contract.number)}
        />
      ),
    },
    {
      key: 'seats',
      header: <Trans>席</Trans>,
      secondary: true,
      cell: ({ seats }) => (seats && seats.allowance > 0 ? `${String(seats.used)} / ${String(seats.allowance)}` : '—'),
    },
    { key: 'start', header: <Trans>開始日</Trans>, secondary: true, cell: ({ startsOn }) => calendarDate(startsOn, i18n.locale) },
    {
      key: 'state',
      header: <Trans>状態</Trans>,
      cell: ({ state, seats }) => <ContractState bare state={state} surplus={seats ? Math.max(0, seats.used - seats.allowance) : 0} />,
    },
  ];
  return (
    <>
      <SectionHead title={<Trans>契約</Trans>} />
      {contracts.length === 0 ? (
        <EmptyState
          icon={<IconFileText size={32} />}
          title={<Trans>まだ契約がありません</Trans>}
          action={
            <Button leftSection={<IconPlus size={16} />} onClick={onAssign} aria-label={t`最初の契約を付ける`}>
              <Trans>契約を付ける</Trans>
            </Button>
          }
        >
          <Trans>契約を付けると、その日から入館できます。</Trans>
        </EmptyState>
      ) : (
        <DataTable inset label={t`契約`} columns={columns} rows={contracts} rowKey={({ id }) => id} />
      )}
    </>
  );
}
