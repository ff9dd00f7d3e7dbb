import { Trans, useLingui } from '@lingui/react/macro';
import { deviceTime, recently, StatePill, TwoLines } from '@monban/ui';
import { IconDoorOff, IconLock } from '@monban/ui/icons';
import { contractNumber, ContractState } from '../../layout/contract-words.tsx';
import classes from './CustomerCells.module.css';
import type { CustomerRowFragment } from './customers.gen.ts';

interface Props {
  readonly customer: CustomerRowFragment;
}

/** A seat member's contract with its holder, or a customer's own contract with its seat usage. */
export function ContractCell({ customer: { seat, heldContracts } }: Props) {
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

/** When and where somebody last entered, in the location's own time. */
export function LastEntryCell({ customer: { lastEntry } }: Props) {
  const { i18n } = useLingui();
  if (!lastEntry) {
    return (
      <span className={classes.quiet}>
        <Trans>まだありません</Trans>
      </span>
    );
  }
  const { at, location } = lastEntry;
  return (
    <TwoLines first={<time dateTime={at}>{recently(at, deviceTime(), i18n.locale, location.timeZone)}</time>} second={location.name} />
  );
}

/** What staff need to know first: the switches that are set, each by name (`P-X-04`); otherwise the state of the contract. */
export function StandingCell({ customer: { locked, entryStopped, identityCheck, seat, heldContracts } }: Props) {
  const stopped = entryStopped === true || identityCheck?.entryStopped === true;
  if (locked || stopped) {
    return (
      <span className={classes.states}>
        {locked && (
          <StatePill bare tone="refuse" icon={<IconLock size={15} />}>
            <Trans>ロック中</Trans>
          </StatePill>
        )}
        {stopped && (
          <StatePill bare tone="refuse" icon={<IconDoorOff size={15} />}>
            <Trans>入退館停止</Trans>
          </StatePill>
        )}
      </span>
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
