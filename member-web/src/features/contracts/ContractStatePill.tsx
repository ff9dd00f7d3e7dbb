import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconCheck, IconClock, IconPlayerPause } from '@monban/ui/icons';
import type { ContractState } from './contracts.gen.ts';

/** Whether a contract is in force, in a word. */
export function ContractStatePill({ state }: { readonly state: ContractState }) {
  switch (state) {
    case 'ACTIVE':
      return (
        <StatePill tone="allow" icon={<IconCheck size={15} />}>
          <Trans>有効</Trans>
        </StatePill>
      );
    case 'SUSPENDED':
      return (
        <StatePill tone="warn" icon={<IconPlayerPause size={15} />}>
          <Trans>停止中</Trans>
        </StatePill>
      );
    case 'PENDING':
      return (
        <StatePill tone="plain" icon={<IconClock size={15} />}>
          <Trans>開始前</Trans>
        </StatePill>
      );
    case 'ENDED':
      return (
        <StatePill tone="plain">
          <Trans>終了</Trans>
        </StatePill>
      );
  }
}
