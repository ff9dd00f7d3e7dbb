import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { CopyButton, EmptyState } from '@monban/ui';
import { IconSearch, IconUsers } from '@monban/ui/icons';
import { useSession } from '../../app/use-session.ts';

/** Nobody matches the conditions, or there are no customers yet; each case says what to do next. */
export function NoCustomers({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const session = useSession();
  if (filtered) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う顧客はいません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconUsers size={32} />}
      title={<Trans>まだ顧客がいません</Trans>}
      action={
        session?.storefrontId != null && (
          <CopyButton value={`${window.location.origin}/s/${session.storefrontId}/register`}>
            <Trans>登録ページの URL をコピー</Trans>
          </CopyButton>
        )
      }
    >
      <Trans>会員サイトから登録した人が、ここに並びます。</Trans>
    </EmptyState>
  );
}
