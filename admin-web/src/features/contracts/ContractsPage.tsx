import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  Avatar,
  calendarDate,
  type Column,
  CursorPager,
  DataTable,
  EmptyState,
  Notice,
  QueryView,
  rowLink,
  RowsSkeleton,
  type Sort,
  TwoLines,
} from '@monban/ui';
import { IconFileText, IconSearch } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../app/use-session.ts';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { FilterChip } from '../../layout/FilterChip.tsx';
import { ListSearch } from '../../layout/ListSearch.tsx';
import { Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { type ContractRowFragment, type ContractsQuery, useContractProductsQuery, useContractsQuery } from './contracts.gen.ts';
import { type Changed, contractsApiSort, contractsFilter, contractsSort, sortInAddress, withoutEmpty } from './contracts-search.ts';

const PAGE_SIZE = 50;

/** Contracts of the operator, newest first; conditions and page are in the address (`P-T-04`). */
export function ContractsPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/staff/contracts' });
  const navigate = useNavigate({ from: '/contracts' });
  const filter = contractsFilter(search);
  const query = useContractsQuery({
    variables: { after: search.after ?? null, filter: filter ?? null, sort: contractsApiSort(search) },
    fetchPolicy: 'cache-and-network',
  });
  const shown = query.data ?? query.previousData;
  useRowKeys();
  const columns = useColumns();
  const order = useOrderWords(contractsSort(search));
  // Changing a condition goes back to the first page.
  const show = (change: Changed): void =>
    void navigate({ search: (kept) => withoutEmpty({ ...kept, ...change, after: undefined }), replace: true });
  const goTo = (after: string | undefined): void => void navigate({ search: (kept) => withoutEmpty({ ...kept, after }) });
  const clear = (): void => void navigate({ search: ({ sort }) => withoutEmpty({ sort }), replace: true });
  const total = shown?.contracts.totalCount?.toLocaleString();
  return (
    <Sheet
      title={t`契約`}
      note={
        total !== undefined && (
          <span className="mb-figures" role="status">
            <Trans>{total}件</Trans>
          </span>
        )
      }
      tools={<Filters onChange={show} onClear={filter ? clear : undefined} />}
    >
      <QueryView query={{ ...query, data: shown }} skeleton={<RowsSkeleton rows={12} />}>
        {({ contracts: { edges, pageInfo, holdersSearched } }) =>
          edges.length === 0 ? (
            <>
              <HoldersNotSearched searched={holdersSearched} />
              <NoContracts filtered={filter !== undefined || search.after !== undefined} onClear={clear} />
            </>
          ) : (
            <>
              <HoldersNotSearched searched={holdersSearched} />
              <DataTable
                label={t`契約`}
                columns={columns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
                sort={contractsSort(search)}
                onSort={(sort) => show({ sort: sortInAddress(sort) })}
              />
              <CursorPager
                pageSize={PAGE_SIZE}
                order={order}
                keys={{ open: true }}
                onPrevious={search.after === undefined ? undefined : () => goTo(pageBefore(search.after ?? ''))}
                onNext={
                  pageInfo.hasNextPage && pageInfo.endCursor !== null
                    ? () => {
                        const next = pageInfo.endCursor ?? '';
                        rememberPage(next, search.after);
                        goTo(next);
                      }
                    : undefined
                }
              />
            </>
          )
        }
      </QueryView>
    </Sheet>
  );
}

/** Warns when the search by name covered only some holders, so that the list may lack matching contracts. */
function HoldersNotSearched({ searched }: { readonly searched: ContractsQuery['contracts']['holdersSearched'] }) {
  if (searched === 'ALL') return null;
  return (
    <Notice tone="warn" role="status">
      {searched === 'NEWEST' ? (
        <Trans>一致する顧客が多いため、新しい1,000人の契約だけを表示しています。もう少し詳しく入力してください。</Trans>
      ) : (
        <Trans>いまは契約者の名前で検索できません。番号と商品だけで検索しました。</Trans>
      )}
    </Notice>
  );
}

interface FiltersProps {
  readonly onChange: (change: Changed) => void;
  /** Undefined while no condition is set. */
  readonly onClear: (() => void) | undefined;
}

function Filters({ onChange, onClear }: FiltersProps) {
  const { t } = useLingui();
  const session = useSession();
  const search = useSearch({ from: '/staff/contracts' });
  const products = useContractProductsQuery().data?.products.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
  return (
    <>
      <ListSearch label={t`番号・契約者・商品で検索`} value={search.q ?? ''} onSearch={(q) => onChange({ q })} />
      <FilterChip
        label={t`状態`}
        options={[
          { value: 'ACTIVE', label: t`有効` },
          { value: 'SUSPENDED', label: t`停止中` },
          { value: 'PENDING', label: t`開始前` },
          { value: 'ENDED', label: t`終了` },
        ]}
        value={search.state}
        onChange={(state) => onChange({ state })}
      />
      <FilterChip
        label={t({ message: '商品', context: 'one' })}
        options={products}
        value={search.product}
        onChange={(product) => onChange({ product })}
      />
      {session?.seats && (
        <FilterChip
          label={t`ライセンス枠`}
          options={[
            { value: 'over', label: t`超過` },
            { value: 'kept', label: t`枠内` },
          ]}
          value={search.seats}
          onChange={(seats) => onChange({ seats })}
        />
      )}
      {onClear && (
        <Anchor component="button" type="button" size="sm" ml="auto" onClick={onClear}>
          <Trans>条件をクリア</Trans>
        </Anchor>
      )}
    </>
  );
}

function useColumns(): Column<ContractRowFragment>[] {
  const { i18n } = useLingui();
  const session = useSession();
  return [
    {
      key: 'holder',
      header: <Trans>契約者・番号</Trans>,
      sort: 'descending',
      width: '34%',
      cell: (contract) => {
        const holder = contract.holder?.name ?? contractNumber(contract.number);
        return (
          <TwoLines
            lead={<Avatar name={holder} square />}
            first={
              <Link to="/contracts/$contractId" params={{ contractId: contract.id }} className={rowLink} data-row-link>
                {holder}
              </Link>
            }
            second={contractNumber(contract.number)}
          />
        );
      },
    },
    { key: 'product', header: <Trans context="one">商品</Trans>, width: '24%', secondary: true, cell: ({ product }) => product.name },
    ...(session?.seats
      ? [
          {
            key: 'seats',
            header: <Trans>席</Trans>,
            width: '12%',
            secondary: true,
            cell: ({ seats }: ContractRowFragment) =>
              seats && (seats.allowance > 0 || seats.used > 0) ? `${String(seats.used)} / ${String(seats.allowance)}` : '—',
          },
        ]
      : []),
    {
      key: 'start',
      header: <Trans>開始日</Trans>,
      sort: 'descending',
      width: '14%',
      secondary: true,
      cell: ({ startsOn }) => calendarDate(startsOn, i18n.locale),
    },
    {
      key: 'state',
      header: <Trans>状態</Trans>,
      cell: ({ state, seats }) => <ContractState bare state={state} surplus={seats ? Math.max(0, seats.used - seats.allowance) : 0} />,
    },
  ];
}

function NoContracts({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う契約はありません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFileText size={32} />}
      title={<Trans>まだ契約がありません</Trans>}
      action={
        <Button renderRoot={(props) => <Link {...props} to="/customers" />}>
          <Trans>顧客を選ぶ</Trans>
        </Button>
      }
    >
      <Trans>顧客のページで契約を付けると、ここに並びます。</Trans>
    </EmptyState>
  );
}

/** The order of the list, in words. */
function useOrderWords({ by, descending }: Sort): string {
  const { t } = useLingui();
  if (by === 'start') return descending ? t`開始日が遅い順` : t`開始日が早い順`;
  return descending ? t`契約番号が新しい順` : t`契約番号が古い順`;
}
