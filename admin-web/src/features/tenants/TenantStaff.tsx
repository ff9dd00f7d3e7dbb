import { Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { QueryView, RowsSkeleton } from '@monban/ui';
import { StaffTable } from '../../layout/StaffTable.tsx';
import { useStaffQuery } from '../../layout/account-access.gen.ts';

/** An operator's staff as the provider sees them; the provider can unlock its administrator or lock somebody out. */
export function TenantStaff({ tenantId }: { readonly tenantId: string }) {
  const query = useStaffQuery({ variables: { tenantId, after: null }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={2} />}>
      {({ staff }) =>
        staff.edges.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>登録を終えたスタッフはまだいません。</Trans>
          </Text>
        ) : (
          <StaffTable staff={staff.edges.map(({ node }) => node)} tenantId={tenantId} />
        )
      }
    </QueryView>
  );
}
