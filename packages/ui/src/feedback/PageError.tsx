import { Button, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { recordNumber } from '../apollo/failure.ts';
import { IconAlertTriangle, IconRefresh } from '../icons.ts';
import { StateCard } from './StateCard.tsx';

interface Props {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** What is safe all the same; by default that nothing was changed. */
  readonly saved?: ReactNode;
}

/** A page whose content could not be had. The shell around it stays and works. */
export function PageError({ error, onRetry, saved }: Props) {
  const record = recordNumber(error);
  return (
    <StateCard
      role="alert"
      icon={<IconAlertTriangle size={32} />}
      title={<Trans>いまは表示できません</Trans>}
      action={
        <Button variant="default" size="md" leftSection={<IconRefresh size={18} />} onClick={onRetry}>
          <Trans>再読み込み</Trans>
        </Button>
      }
    >
      <Text inherit>{saved ?? <Trans>保存済みの内容はそのままです。通信のよい場所で、もう一度読み込めます。</Trans>}</Text>
      {record !== null && (
        <Text size="xs" mt="xs">
          <Trans>記録番号 {record}</Trans>
        </Text>
      )}
    </StateCard>
  );
}
