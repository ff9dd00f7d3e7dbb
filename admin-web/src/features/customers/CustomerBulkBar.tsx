import { Plural, Trans } from '@lingui/react/macro';
import { BulkBar, deviceTime, saveCsv, type Selection } from '@monban/ui';
import { IconDownload, IconLock, IconLockOpen } from '@monban/ui/icons';
import { useState } from 'react';
import { BulkLockDialog } from './BulkLockDialog.tsx';
import type { CustomerRowFragment } from './customers.gen.ts';
import { useCustomerSheet } from './use-customer-sheet.ts';

interface Props {
  readonly selection: Selection<CustomerRowFragment>;
  readonly onChanged: () => void;
}

/** Actions for the selected people: lock, unlock, export to a file. */
export function CustomerBulkBar({ selection, onChanged }: Props) {
  const sheet = useCustomerSheet();
  const [dialog, setDialog] = useState<{ lock: boolean; people: readonly CustomerRowFragment[] } | null>(null);
  const { count, rows, clear } = selection;
  return (
    <>
      {count > 0 && (
        <BulkBar
          onClear={clear}
          actions={
            <>
              <BulkBar.Action icon={<IconLock size={16} aria-hidden />} onClick={() => setDialog({ lock: true, people: rows })}>
                <Trans>ロックする</Trans>
              </BulkBar.Action>
              <BulkBar.Action icon={<IconLockOpen size={16} aria-hidden />} onClick={() => setDialog({ lock: false, people: rows })}>
                <Trans>ロックを解除</Trans>
              </BulkBar.Action>
              <BulkBar.Action icon={<IconDownload size={16} aria-hidden />} onClick={() => saveCsv(sheet, rows, new Date(deviceTime()))}>
                <Trans>CSV出力</Trans>
              </BulkBar.Action>
            </>
          }
        >
          <Plural value={count} other="#人を選択中" />
        </BulkBar>
      )}
      {dialog && (
        <BulkLockDialog
          {...dialog}
          onDone={() => {
            clear();
            onChanged();
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
