import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate, EmptyState, Fact, Facts, PanelsSkeleton, QueryView, StatePill, yen } from '@monban/ui';
import { IconAlertTriangle, IconFileText, IconPlayerPause, IconPlayerPlay } from '@monban/ui/icons';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/use-session.ts';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import { type PageTab, PageTabs, useChosenTab } from '../../layout/PageTabs.tsx';
import { Inset, Sheet, WorkAndContext } from '../../layout/Sheet.tsx';
import { ContractBar } from './ContractBar.tsx';
import { ContractEvents } from './ContractEvents.tsx';
import classes from './ContractPage.module.css';
import { ContractRegistrations } from './ContractRegistrations.tsx';
import { ContractSeats } from './ContractSeats.tsx';
import { type ContractDetailQuery, useContractDetailQuery } from './contracts.gen.ts';
import { InviteLinkCard } from './InviteLinkCard.tsx';
import { RecentEvents } from './RecentEvents.tsx';
import { ResumeDialog, SuspendDialog } from './StateDialogs.tsx';
import { SuspendedNote } from './SuspendedNote.tsx';

type Contract = NonNullable<ContractDetailQuery['contract']>;

/** One contract as staff see it: facts, its states as a bar, seats with their people, registrations under way, history (`T-25`, `T-36`, `T-55`). */
export function ContractPage() {
  const { t } = useLingui();
  const { contractId } = useParams({ from: '/staff/contracts/$contractId' });
  const { seatsAfter } = useSearch({ from: '/staff/contracts/$contractId' });
  const query = useContractDetailQuery({ variables: { id: contractId, seatsAfter: seatsAfter ?? null }, fetchPolicy: 'cache-and-network' });
  const [asking, setAsking] = useState(false);
  const data = query.data ?? query.previousData;
  const contract = data?.contract ?? null;
  const surplus = contract?.seats ? Math.max(0, contract.seats.used - contract.seats.allowance) : 0;
  return (
    <Sheet
      title={contract ? (contract.holder?.name ?? contractNumber(contract.number)) : t`契約`}
      crumbs={
        <>
          <Link to="/contracts">
            <Trans>契約</Trans>
          </Link>
          {contract && <span>› {contractNumber(contract.number)}</span>}
        </>
      }
      states={
        contract && (
          <>
            <ContractState state={contract.state} />
            {surplus > 0 && (
              <StatePill tone="warn" icon={<IconAlertTriangle size={15} />}>
                <Trans>{surplus}席超過</Trans>
              </StatePill>
            )}
          </>
        )
      }
      actions={contract && <StateButton state={contract.state} onAsk={() => setAsking(true)} />}
    >
      <QueryView
        query={{ ...query, data }}
        skeleton={
          <Inset>
            <PanelsSkeleton heights={[48, 60, 160, 160]} />
          </Inset>
        }
      >
        {({ contract: found }) =>
          found ? (
            <>
              <Summary contract={found} />
              <Parts contract={found} onChanged={() => void query.refetch()} />
              {asking && found.state === 'ACTIVE' && (
                <SuspendDialog contract={found} onClose={() => setAsking(false)} onDone={() => void query.refetch()} />
              )}
              {asking && found.state === 'SUSPENDED' && (
                <ResumeDialog contract={found} onClose={() => setAsking(false)} onDone={() => void query.refetch()} />
              )}
            </>
          ) : (
            <EmptyState icon={<IconFileText size={32} />} title={<Trans>この契約は見つかりません</Trans>}>
              <Trans>削除されたか、別の事業者の契約です。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </Sheet>
  );
}

function StateButton({ state, onAsk }: { readonly state: Contract['state']; readonly onAsk: () => void }) {
  if (state === 'ACTIVE') {
    return (
      <Button variant="default" leftSection={<IconPlayerPause size={16} />} onClick={onAsk}>
        <Trans>契約を停止…</Trans>
      </Button>
    );
  }
  if (state === 'SUSPENDED') {
    return (
      <Button leftSection={<IconPlayerPlay size={16} />} onClick={onAsk}>
        <Trans>契約を再開…</Trans>
      </Button>
    );
  }
  return null;
}

function Summary({ contract }: { readonly contract: Contract }) {
  const { i18n } = useLingui();
  const price = contract.product.monthlyPrice;
  return (
    <div className={classes.summary}>
      <Facts>
        <Fact label={<Trans context="one">商品</Trans>}>
          <Link to="/products/$productId" params={{ productId: contract.product.id }}>
            {contract.product.name}
          </Link>
        </Fact>
        <Fact label={<Trans>契約者</Trans>}>
          {contract.holder ? (
            <Link to="/customers/$accountId" params={{ accountId: contract.holder.id }}>
              {contract.holder.name}
            </Link>
          ) : (
            '—'
          )}
        </Fact>
        <Fact label={<Trans>契約番号</Trans>}>{contractNumber(contract.number)}</Fact>
        <Fact label={<Trans>開始日</Trans>}>{calendarDate(contract.startsOn, i18n.locale)}</Fact>
        <Fact label={<Trans>月額（税抜）</Trans>}>{price ? yen(price.net.amount) : '—'}</Fact>
      </Facts>
      {contract.stateHistory && <ContractBar history={contract.stateHistory.edges.map(({ node }) => node).toReversed()} />}
    </div>
  );
}

function Parts({ contract, onChanged }: { readonly contract: Contract; readonly onChanged: () => void }) {
  const { t } = useLingui();
  const session = useSession();
  const { seats } = contract;
  const seatsShown = session?.seats === true && seats !== null;
  const tabs: PageTab<'seats' | 'history'>[] = [
    ...(seatsShown
      ? [
          {
            value: 'seats' as const,
            label: <Trans>席</Trans>,
            count: `${String(seats.used)}/${String(seats.allowance)}`,
            attention: seats.state === 'OVER',
          },
        ]
      : []),
    { value: 'history' as const, label: <Trans>履歴</Trans> },
  ];
  const chosen = useChosenTab(tabs.map(({ value }) => value));
  return (
    <>
      <PageTabs label={t`契約の内容`} tabs={tabs} />
      {chosen === 'history' ? (
        <ContractEvents contractId={contract.id} />
      ) : (
        <WorkAndContext
          work={
            <>
              {contract.state === 'SUSPENDED' && <SuspendedNote reason={contract.suspensionReason} note={contract.suspensionNote} />}
              <ContractSeats contract={contract} onChanged={onChanged} />
              <ContractRegistrations contractId={contract.id} />
            </>
          }
          context={
            <>
              {contract.seats && <InviteLinkCard contract={contract} />}
              <RecentEvents contract={contract} />
            </>
          }
        />
      )}
    </>
  );
}
