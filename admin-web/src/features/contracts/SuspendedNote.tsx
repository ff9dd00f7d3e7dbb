import { Alert } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPlayerPause } from '@monban/ui/icons';
import type { SuspensionReason } from './contracts.gen.ts';

interface Props {
  readonly reason: SuspensionReason | null;
  readonly note: string | null;
}

/** Why a contract is suspended, as its holder reads it. */
export function SuspendedNote({ reason, note }: Props) {
  return (
    <Alert
      color="warn"
      icon={<IconPlayerPause size={20} />}
      title={reason === 'UNPAID' ? <Trans>未入金のため停止しています</Trans> : <Trans>停止しています</Trans>}
    >
      {note !== null && note !== '' && <p style={{ margin: '0 0 4px', whiteSpace: 'pre-line' }}>{note}</p>}
      <Trans>契約者はログインできます。サブユーザーはログインと入館ができません。席は残ります。</Trans>
    </Alert>
  );
}
