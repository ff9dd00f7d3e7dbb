import { Button, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { StatePill } from '@monban/ui';
import { IconCheck, IconLock } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ContextCard } from '../../layout/Sheet.tsx';
import type { Customer, CustomerDialog } from './CustomerPage.tsx';
import { EntryStopState } from './EntryStopState.tsx';
import classes from './SwitchesCard.module.css';

interface Props {
  readonly customer: Customer;
  readonly onAsk: (dialog: CustomerDialog) => void;
}

/** The lock and the two entry stops of one person (`T-53`, `H-61`, `H-62`) side by side: none implies another (`P-X-04`). */
export function SwitchesCard({ customer: { locked, entryStopped, identityCheck }, onAsk }: Props) {
  return (
    <ContextCard title={<Trans>ログインと入退館</Trans>}>
      <div className={classes.switches}>
        <Switch
          name={<Trans>ロック</Trans>}
          state={
            locked ? (
              <StatePill bare tone="refuse" icon={<IconLock size={15} />}>
                <Trans>ロック中</Trans>
              </StatePill>
            ) : (
              <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
                <Trans>ログインできます</Trans>
              </StatePill>
            )
          }
          action={
            <Button variant="default" onClick={() => onAsk('lock')}>
              {locked ? <Trans>ロックを解除…</Trans> : <Trans>ロックする…</Trans>}
            </Button>
          }
        />
        <Switch
          name={<Trans>入退館を利用停止にする</Trans>}
          state={<EntryStopState stopped={entryStopped === true} />}
          action={
            <Button variant="default" onClick={() => onAsk('stop')}>
              {entryStopped ? <Trans>停止をやめる…</Trans> : <Trans>利用停止にする…</Trans>}
            </Button>
          }
        />
        {identityCheck && (
          <Switch
            name={<Trans>本人確認での利用停止</Trans>}
            state={<EntryStopState stopped={identityCheck.entryStopped} />}
            action={
              <Link to="." search={(kept) => ({ ...kept, tab: 'identity' })} resetScroll={false}>
                <Trans>本人確認へ</Trans>
              </Link>
            }
          />
        )}
      </div>
      <Text size="sm" mt="sm">
        <Trans>どれも別の設定です。一つを変えても、ほかと契約はそのままです。効くのはこの人だけで、同じ契約の人は今までどおりです。</Trans>
      </Text>
    </ContextCard>
  );
}

function Switch({ name, state, action }: { readonly name: ReactNode; readonly state: ReactNode; readonly action: ReactNode }) {
  return (
    <div className={classes.one}>
      <div>
        <div className={classes.name}>{name}</div>
        {state}
      </div>
      {action}
    </div>
  );
}
