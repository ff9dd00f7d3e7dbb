import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconCheck, IconLock } from '@monban/ui/icons';

/** Whether an account can log in. */
export function AccountState({ locked }: { readonly locked: boolean }) {
  return locked ? (
    <StatePill bare tone="refuse" icon={<IconLock size={15} />}>
      <Trans>ロック中</Trans>
    </StatePill>
  ) : (
    <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
      <Trans>ログインできます</Trans>
    </StatePill>
  );
}
