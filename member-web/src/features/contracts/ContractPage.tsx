import { Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate, EmptyState, Fact, Facts, PanelsSkeleton, QueryView, yen } from '@monban/ui';
import { IconFileText } from '@monban/ui/icons';
import { useParams } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { ContractStatePill } from './ContractStatePill.tsx';
import { type ContractDetailQuery, useContractDetailQuery } from './contracts.gen.ts';
import { InviteLinkPanel } from './InviteLinkPanel.tsx';
import { SeatMembers } from './SeatMembers.tsx';
import { SeatPanel } from './SeatPanel.tsx';
import { SuspendedBanner } from './SuspendedBanner.tsx';

/** One contract: what it is and, for its holder, the seats (`T-15`…`T-31`). A seat member sees name and state only (`T-16`). */
export function ContractPage() {
  const { t } = useLingui();
  const { contractId } = useParams({ from: '/member/contracts/$contractId' });
  const query = useContractDetailQuery({ variables: { id: contractId }, fetchPolicy: 'cache-and-network' });
  return (
    <MemberPage
      title={query.data?.contract?.product.name ?? t`契約`}
      back="/contracts"
      aside={query.data?.contract && <ContractStatePill state={query.data.contract.state} />}
    >
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[120, 180, 200]} />}>
        {({ contract, viewer }) =>
          contract ? (
            <Contract contract={contract} isSeatMember={viewer?.account.seat != null} />
          ) : (
            <EmptyState icon={<IconFileText size={32} />} title={<Trans>この契約は見つかりません</Trans>}>
              <Trans>終わった契約か、別の会員の契約です。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </MemberPage>
  );
}

interface ContractProps {
  readonly contract: NonNullable<ContractDetailQuery['contract']>;
  /** A seat member sees name and state only. */
  readonly isSeatMember: boolean;
}

function Contract({ contract, isSeatMember }: ContractProps) {
  const { i18n } = useLingui();
  const price = contract.product.monthlyPrice;
  return (
    <>
      {contract.state === 'SUSPENDED' && (
        <SuspendedBanner reason={contract.suspensionReason} note={contract.suspensionNote} holdsSeats={contract.seats !== null} />
      )}
      <Panel>
        {isSeatMember ? (
          <Text>
            <Trans>契約者の席で使っています。契約が有効なあいだ、ログインと入館ができます。</Trans>
          </Text>
        ) : (
          <Facts>
            <Fact label={<Trans>契約番号</Trans>}>{contract.number}</Fact>
            <Fact label={<Trans>開始日</Trans>}>{calendarDate(contract.startsOn, i18n.locale)}</Fact>
            {price && <Fact label={<Trans>月額（税抜）</Trans>}>{yen(price.net.amount)}</Fact>}
          </Facts>
        )}
      </Panel>
      {contract.seats !== null && (
        <>
          <SeatPanel contract={contract} active={contract.state === 'ACTIVE'} />
          <InviteLinkPanel contract={contract} seatState={contract.seats.state} active={contract.state === 'ACTIVE'} />
          <SeatMembers contract={contract} />
        </>
      )}
    </>
  );
}
