import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CursorPager, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconMail, IconSearch } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { contractNumber } from '../../layout/contract-words.tsx';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Chip, chipValue, FilterChip } from '../../layout/FilterChip.tsx';
import { ListSearch } from '../../layout/ListSearch.tsx';
import { RegistrationList, RegistrationProgress } from '../../layout/RegistrationProgress.tsx';
import { Inset, Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { type RegistrationsQuery, useRegistrationsQuery } from '../../layout/registration-progress.gen.ts';
import { type Changed, registrationsFilter, withoutEmpty } from './registrations-search.ts';

const PAGE_SIZE = 50;
type Registration = RegistrationsQuery['registrations']['edges'][number]['node'];

/** Registrations of customers and seat members, newest first: helps staff answer "I cannot register" (`T-25`). */
export function RegistrationsPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/staff/registrations' });
  const navigate = useNavigate({ from: '/registrations' });
  const filter = registrationsFilter(search);
  const query = useRegistrationsQuery({
    variables: { after: search.after ?? null, filter: filter ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const shown = query.data ?? query.previousData;
  useRowKeys();
  // Changing a condition goes back to the first page.
  const show = (change: Changed): void =>
    void navigate({ search: (kept) => withoutEmpty({ ...kept, ...change, after: undefined }), replace: true });
  const goTo = (after: string | undefined): void => void navigate({ search: (kept) => withoutEmpty({ ...kept, after }) });
  const clear = (): void => void navigate({ search: {}, replace: true });
  return (
    <Sheet
      title={t`登録手続き`}
      note={<Trans>「登録できない」と言われたら、アドレスで探せます</Trans>}
      tools={
        <>
          <ListSearch label={t`アドレス・名前で検索`} value={search.q ?? ''} onSearch={(q) => show({ q })} />
          <FilterChip
            label={t`段階`}
            options={[
              { value: 'waiting', label: t`確認待ち` },
              { value: 'expired', label: t`期限切れ` },
              { value: 'refused', label: t`登録できず` },
              { value: 'completed', label: t`完了` },
            ]}
            value={search.state}
            onChange={(state) => show({ state })}
          />
          {search.contract !== undefined && (
            <Chip label={t`契約`} set onUnset={() => show({ contract: undefined })}>
              <span className={chipValue}>
                <ContractName registrations={shown?.registrations.edges.map(({ node }) => node) ?? []} />
              </span>
            </Chip>
          )}
          {filter && (
            <Anchor component="button" type="button" size="sm" ml="auto" onClick={clear}>
              <Trans>条件をクリア</Trans>
            </Anchor>
          )}
        </>
      }
    >
      <QueryView query={{ ...query, data: shown }} skeleton={<RowsSkeleton rows={8} />}>
        {({ registrations: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NoRegistrations filtered={filter !== undefined || search.after !== undefined} onClear={clear} />
          ) : (
            <>
              <Inset>
                <RegistrationList label={t`登録手続き`}>
                  {edges.map(({ node }) => (
                    <RegistrationProgress key={node.id} registration={node} second={<WhereTo registration={node} />} />
                  ))}
                </RegistrationList>
              </Inset>
              <CursorPager
                pageSize={PAGE_SIZE}
                order={t`新しい順`}
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

/** The purpose of the registration, with a link to it; for a complete one, a link to the person. */
function WhereTo({ registration: { purpose, contract, account, storefront } }: { readonly registration: Registration }) {
  return (
    <>
      {purpose === 'SEAT' && contract ? (
        <Link to="/contracts/$contractId" params={{ contractId: contract.id }} data-row-link>
          {contractNumber(contract.number)} {contract.holder?.name}
        </Link>
      ) : (
        <Trans>{storefront?.name} の通常顧客</Trans>
      )}
      {account && (
        <>
          {' · '}
          <Link to="/customers/$accountId" params={{ accountId: account.id }}>
            <Trans>顧客を見る</Trans>
          </Link>
        </>
      )}
    </>
  );
}

function ContractName({ registrations }: { readonly registrations: readonly Registration[] }) {
  const contract = registrations.find((registration) => registration.contract)?.contract;
  return contract ? (
    <Trans>
      契約: {contractNumber(contract.number)} {contract.holder?.name}
    </Trans>
  ) : (
    <Trans>契約</Trans>
  );
}

function NoRegistrations({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う登録手続きはありません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      >
        <Trans>アドレスを打ち間違えたまま送られていることもあります。名前でも探せます。</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<IconMail size={32} />} title={<Trans>まだ登録手続きがありません</Trans>}>
      <Trans>だれかが会員サイトや招待リンクで登録をはじめると、どこまで進んだかがここに並びます。</Trans>
    </EmptyState>
  );
}
