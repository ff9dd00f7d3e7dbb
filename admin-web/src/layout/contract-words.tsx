import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause } from '@monban/ui/icons';

/** A contract's number in the form that staff use. */
export const contractNumber = (number: number | null): string => (number === null ? '—' : `C-${String(number)}`);

interface StateProps {
  readonly state: 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  /** Seats in use beyond the allowance; 0 when within it. */
  readonly surplus?: number;
  readonly bare?: boolean;
}

/** Whether a contract is in force, and whether it has more people than seats. */
export function ContractState({ state, surplus = 0, bare = false }: StateProps) {
  if (state === 'ACTIVE' && surplus > 0 && bare) {
    return (
      <StatePill bare tone="warn" icon={<IconAlertTriangle size={15} />}>
        <Trans>有効 · {surplus}席超過</Trans>
      </StatePill>
    );
  }
  switch (state) {
    case 'ACTIVE':
      return (
        <StatePill bare={bare} tone="allow" icon={<IconCheck size={15} />}>
          <Trans>有効</Trans>
        </StatePill>
      );
    case 'SUSPENDED':
      return (
        <StatePill bare={bare} tone="warn" icon={<IconPlayerPause size={15} />}>
          <Trans>停止中</Trans>
        </StatePill>
      );
    case 'PENDING':
      return (
        <StatePill bare={bare} tone="plain" icon={<IconClock size={15} />}>
          <Trans>開始前</Trans>
        </StatePill>
      );
    case 'ENDED':
      return (
        <StatePill bare={bare} tone="plain">
          <Trans>終了</Trans>
        </StatePill>
      );
  }
}
