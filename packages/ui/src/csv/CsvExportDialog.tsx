import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormFailure } from '../form/FormFailure.tsx';
import { CSV_CAP } from './use-csv-export.ts';

interface Props {
  readonly state: 'running' | 'failed' | 'capped';
  readonly count: number;
  /** Number of rows in the list, when known. */
  readonly total: number | null;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** The progress of an export, why it failed, or what a capped one omits. */
export function CsvExportDialog({ state, count, total, onRetry, onClose }: Props) {
  const { t } = useLingui();
  const expected = total === null ? null : Math.min(total, CSV_CAP);
  const [done, all, cap] = [count.toLocaleString(), expected?.toLocaleString(), CSV_CAP.toLocaleString()];
  return (
    <Modal opened centered onClose={onClose} title={t`CSV出力`} radius="xl" closeButtonProps={{ 'aria-label': t`閉じる` }}>
      <Stack gap="md">
        <Progress
          value={state === 'capped' ? 100 : expected ? (count / expected) * 100 : 0}
          animated={state === 'running'}
          aria-label={t`出力の進みぐあい`}
        />
        <Text role="status">
          {all === undefined ? (
            <Trans>{done}件まで読み込みました</Trans>
          ) : (
            <Trans>
              {all}件のうち {done}件まで読み込みました
            </Trans>
          )}
        </Text>
        {state === 'capped' && (
          <Text>
            <Trans>一度に出力できるのは {cap}件までです。条件で絞ると、残りも出力できます。</Trans>
          </Text>
        )}
        <FormFailure
          failure={state === 'failed' ? { code: 'UNEXPECTED', message: t`途中で通信できなくなりました。もう一度試せます。` } : null}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {state === 'capped' ? <Trans>閉じる</Trans> : <Trans>やめる</Trans>}
          </Button>
          {state === 'failed' && (
            <Button onClick={onRetry}>
              <Trans>もう一度</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
