import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { StateCard } from '@monban/ui';
import { IconDeviceTablet } from '@monban/ui/icons';

/** Shown on a device that staff have not assigned to a location yet. */
export function NotInstalled({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main>
      <StateCard
        order={1}
        icon={<IconDeviceTablet size={32} />}
        title={<Trans>このデバイスはまだ店舗に置かれていません</Trans>}
        action={
          <Button size="xl" variant="default" onClick={onRetry}>
            <Trans>もう一度確かめる</Trans>
          </Button>
        }
      >
        <Trans>管理画面の「店舗とデバイス」で店舗を選ぶと使えます。</Trans>
      </StateCard>
    </main>
  );
}
