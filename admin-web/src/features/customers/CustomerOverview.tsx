import { Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dateOf, dateTime, deviceTime, Fact, Facts, recently } from '@monban/ui';
import { Link } from '@tanstack/react-router';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import { ContextCard, SectionHead, WorkAndContext } from '../../layout/Sheet.tsx';
import classes from './CustomerOverview.module.css';
import type { Customer, CustomerDialog } from './CustomerPage.tsx';
import { HeldContracts } from './HeldContracts.tsx';
import { SwitchesCard } from './SwitchesCard.tsx';

interface Props {
  readonly customer: Customer;
  readonly onAsk: (dialog: CustomerDialog) => void;
}

/** Who a customer is, what they have, and which switches are set. */
export function CustomerOverview({ customer, onAsk }: Props) {
  const { i18n } = useLingui();
  const { seat, lastEntry } = customer;
  return (
    <WorkAndContext
      work={
        <>
          <Facts>
            <Fact label={<Trans>メールアドレス</Trans>}>{customer.email ?? '—'}</Fact>
            <Fact label={<Trans>登録日時</Trans>}>{dateTime(customer.registeredAt, i18n.locale)}</Fact>
            <Fact label={<Trans>最終入館</Trans>}>
              {lastEntry ? (
                <>
                  {recently(lastEntry.at, deviceTime(), i18n.locale, lastEntry.location.timeZone)} · {lastEntry.location.name}
                </>
              ) : (
                <Trans>まだありません</Trans>
              )}
            </Fact>
            {customer.storefront && <Fact label={<Trans>ストア</Trans>}>{customer.storefront.name}</Fact>}
          </Facts>
          {seat ? (
            <SeatContract seat={seat} />
          ) : (
            <HeldContracts contracts={customer.heldContracts ?? []} onAssign={() => onAsk('assign')} />
          )}
        </>
      }
      context={
        <>
          <SwitchesCard customer={customer} onAsk={onAsk} />
          {seat && <HolderCard seat={seat} />}
        </>
      }
    />
  );
}

type Seat = NonNullable<Customer['seat']>;

/** The contract on which a seat member has a seat (`T-35`). */
function SeatContract({ seat }: { readonly seat: Seat }) {
  const { i18n } = useLingui();
  const { contract, takenAt } = seat;
  return (
    <>
      <SectionHead title={<Trans>席のある契約</Trans>} />
      <div className={classes.seat}>
        <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
          {contract.product.name} · {contractNumber(contract.number)}
        </Link>
        <ContractState state={contract.state} />
        <Text c="dimmed" size="sm">
          <Trans>{dateOf(takenAt, i18n.locale)} から</Trans>
        </Text>
      </div>
    </>
  );
}

/** The holder of the contract, and what follows from that (`T-36`). */
function HolderCard({ seat }: { readonly seat: Seat }) {
  const { holder } = seat.contract;
  return (
    <ContextCard title={<Trans>契約者</Trans>}>
      {holder ? (
        <Link to="/customers/$accountId" params={{ accountId: holder.id }} className={classes.holder}>
          <Avatar name={holder.name} square />
          <span>{holder.name}</span>
        </Link>
      ) : (
        '—'
      )}
      <Text size="sm" mt="xs">
        <Trans>契約が有効なあいだだけ、ログインと入館ができます。</Trans>
      </Text>
    </ContextCard>
  );
}
