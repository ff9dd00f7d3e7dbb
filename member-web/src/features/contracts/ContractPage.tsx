import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate, EmptyState, Fact, Facts, PanelsSkeleton, QueryView, yen } from '@monban/ui';
import { IconFileText } from '@monban/ui/icons';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { ContractStatePill } from './ContractStatePill.tsx';
import { ContractDetailDocument, type ContractDetailQuery, useContractDetailQuery } from './contracts.gen.ts';
import { InviteLinkPanel } from './InviteLinkPanel.tsx';
import { SeatMembers } from './SeatMembers.tsx';
import { SeatPanel } from './SeatPanel.tsx';
import { SuspendedBanner } from './SuspendedBanner.tsx';

// Holders never see this part, and seat members see nothing else.
const SeatOfMine = lazy(async () => ({ default: (await import('./SeatOfMine.tsx')).SeatOfMine }));

export const firstQuestion = ContractDetailDocument;

/** One contract: its facts and, for its holder, the seats (`T-15`…`T-31`). A seat member sees name and state only (`T-16`). */
export function ContractPage() {
  const { t } = useLingui();
  const { contractId } = useParams({ from: '/member/contracts/$contractId' });
  const query = useContractDetailQuery({ variables: { id: contractId }, fetchPolicy: 'cache-and-network' });
  const more = (after: string): Promise<unknown> => query.fetchMore({ variables: { after } });
  return (
    <MemberPage
      title={query.data?.contract?.product.name ?? t`契約`}
      back="/contracts"
      aside={query.data?.contract && <ContractStatePill state={query.data.contract.state} />}
    >
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[120, 180, 200]} />}>
        {({ contract, viewer }) => {
          if (!contract) {
            return (
              <EmptyState icon={<IconFileText size={32} />} title={<Trans>この契約は見つかりません</Trans>}>
                <Trans>終わった契約か、別の会員の契約です。</Trans>
              </EmptyState>
            );
          }
          const seatId = viewer?.account.seat?.id;
          return seatId === undefined ? (
            <HeldContract contract={contract} onMore={more} />
          ) : (
            <Suspense fallback={<PanelsSkeleton heights={[140, 160]} />}>
              <SeatOfMine seatId={seatId} product={contract.product.name} holder={contract.holder?.name ?? null} />
            </Suspense>
          );
        }}
      </QueryView>
    </MemberPage>
  );
}

interface HeldProps {
  readonly contract: NonNullable<ContractDetailQuery['contract']>;
  readonly onMore: (cursor: string) => Promise<unknown>;
}

/** What its holder sees. */
function HeldContract({ contract, onMore }: HeldProps) {
  const { i18n } = useLingui();
  const price = contract.product.monthlyPrice;
  const active = contract.state === 'ACTIVE';
  return (
    <>
      {contract.state === 'SUSPENDED' && (
        <SuspendedBanner reason={contract.suspensionReason} note={contract.suspensionNote} holdsSeats={contract.seats !== null} />
      )}
      <Panel>
        <Facts>
          <Fact label={<Trans>契約番号</Trans>}>{contract.number}</Fact>
          <Fact label={<Trans>開始日</Trans>}>{calendarDate(contract.startsOn, i18n.locale)}</Fact>
          {price && <Fact label={<Trans>月額（税抜）</Trans>}>{yen(price.net.amount)}</Fact>}
        </Facts>
      </Panel>
      {contract.seats !== null && (
        <>
          <SeatPanel contract={contract} active={active} />
          <InviteLinkPanel contract={contract} seatState={contract.seats.state} active={active} />
          <SeatMembers contract={contract} onMore={onMore} />
        </>
      )}
    </>
  );
}
