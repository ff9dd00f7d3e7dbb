import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconCheck, IconDoorOff } from '@monban/ui/icons';

/** Whether one of the two flags 「入退館を利用停止にする」 is ticked (`H-61`, `H-62`). */
export function EntryStopState({ stopped }: { readonly stopped: boolean }) {
  return stopped ? (
    <StatePill bare tone="refuse" icon={<IconDoorOff size={15} />}>
      <Trans>利用停止中</Trans>
    </StatePill>
  ) : (
    <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
      <Trans>停止していません</Trans>
    </StatePill>
  );
}
