import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Button } from '../control/Button.tsx';
import { useOnline } from '../apollo/connection.ts';
import { recordNumber } from '../apollo/failure.ts';
import { IconAlertTriangle, IconRefresh, IconWifiOff } from '../icons.ts';
import { StateCard } from './StateCard.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** What is unaffected; by default says that nothing was changed. */
  readonly saved?: ReactNode;
}

/** A page whose content could not be loaded. The shell around it stays and works. */
export function PageError({ error, onRetry, saved }: Props) {
  const record = recordNumber(error);
  const online = useOnline();
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (online) return undefined;
    // This effect's cleanup runs once the page is back.
    return () => retry();
  }, [online]);
  if (!online) {
    return (
      <StateCard role="alert" icon={<IconWifiOff size={32} />} title={<Trans>オフラインです</Trans>}>
        <Trans>この画面には通信が必要です。つながると、自動で読み込みます。</Trans>
      </StateCard>
    );
  }
  return (
    <StateCard
      role="alert"
      icon={<IconAlertTriangle size={32} />}
      title={<Trans>いまは表示できません</Trans>}
      action={
        <Button tone="plain" icon={<IconRefresh size={18} />} onClick={onRetry}>
          <Trans>再読み込み</Trans>
        </Button>
      }
    >
      <p>{saved ?? <Trans>保存済みの内容はそのままです。通信のよい場所で、もう一度読み込めます。</Trans>}</p>
      {record !== null && (
        <p className="mb-small">
          <Trans>記録番号 {record}</Trans>
        </p>
      )}
    </StateCard>
  );
}
