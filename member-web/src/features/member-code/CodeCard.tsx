import { Button, Group, Skeleton, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { CopyIcon, countdown, FormFailure, StatePill } from '@monban/ui';
import { IconRefresh } from '@monban/ui/icons';
import { Panel } from '../../layout/Panel.tsx';
import classes from './CodeCard.module.css';
import { grouped, shareLeft, timeLeft } from './code-life.ts';
import { QrCode } from './QrCode.tsx';
import { useMemberCode } from './use-member-code.ts';
import { useWakeLock } from './use-wake-lock.ts';

interface Props {
  readonly accountId: string;
  readonly name: string;
  readonly isSeatMember: boolean;
  /** Product of the contract in force; null without one. */
  readonly product: string | null;
}

/** The membership card: whose it is, the code to show at the door, and how long it works. */
export function CodeCard({ accountId, name, isSeatMember, product }: Props) {
  const { code, now, action, renew } = useMemberCode(accountId);
  useWakeLock();
  return (
    <Panel>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <div>
          <Text fw={600} fz={19} lh={1.4}>
            {name}
          </Text>
          <Text size="sm" c="dimmed">
            {product ?? <Trans>有効な契約はありません</Trans>}
          </Text>
        </div>
        {isSeatMember && (
          <StatePill tone="seat">
            <Trans>サブユーザー</Trans>
          </StatePill>
        )}
      </Group>
      <div className={classes.frame}>
        {code ? <QrCode value={code.code} /> : <Skeleton className={classes.waiting} animate={action.busy} />}
      </div>
      {code && (
        <>
          <Group justify="center" gap={4} mt={4} wrap="nowrap">
            <Text className={classes.text} aria-label={code.code}>
              {grouped(code.code)}
            </Text>
            <CopyIcon value={code.code} />
          </Group>
          <div className={classes.life} aria-hidden>
            <div style={{ width: `${String(shareLeft(code, now) * 100)}%` }} />
          </div>
        </>
      )}
      <Group justify="space-between" mt={8} wrap="nowrap">
        <Text size="sm" c="dimmed" component="div">
          {code && (
            <Trans>
              あと <span className={classes.time}>{countdown(timeLeft(code, now))}</span> 使えます
            </Trans>
          )}
        </Text>
        <Button
          variant="subtle"
          size="md"
          fz={15}
          px="xs"
          mr={-8}
          leftSection={<IconRefresh size={20} />}
          loading={action.busy}
          onClick={() => void renew()}
        >
          <Trans>新しくする</Trans>
        </Button>
      </Group>
      <FormFailure failure={action.failure} />
    </Panel>
  );
}
