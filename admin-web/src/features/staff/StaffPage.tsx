import { Trans, useLingui } from '@lingui/react/macro';
import { CursorPager, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconUsers } from '@monban/ui/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Sheet } from '../../layout/Sheet.tsx';
import { StaffTable } from '../../layout/StaffTable.tsx';
import { useStaffQuery } from '../../layout/account-access.gen.ts';
import { staffSearch } from './staff-search.ts';

const PAGE_SIZE = 50;

/** Colleagues: who can log in, when they last did, where they are logged in, and how to lock them out. */
export function StaffPage() {
  const { t } = useLingui();
  const { after } = useSearch({ strict: false });
  const navigate = useNavigate();
  const query = useStaffQuery({ variables: { tenantId: null, after: after ?? null }, fetchPolicy: 'cache-and-network' });
  const goTo = (next: string | undefined): void => void navigate({ to: '.', search: staffSearch({ after: next }) });
  return (
    <Sheet title={t`スタッフ`} note={<Trans>管理画面にログインできる人です。</Trans>}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ staff }) => {
          if (staff.edges.length === 0) return <EmptyState icon={<IconUsers size={32} />} title={<Trans>スタッフはいません</Trans>} />;
          const { endCursor, hasNextPage } = staff.pageInfo;
          const onNext = (): void => {
            rememberPage(endCursor ?? '', after);
            goTo(endCursor ?? undefined);
          };
          return (
            <>
              <StaffTable staff={staff.edges.map(({ node }) => node)} tenantId={null} />
              {(hasNextPage || after !== undefined) && (
                <CursorPager
                  of="people"
                  pageSize={PAGE_SIZE}
                  order={t`登録が古い順`}
                  onPrevious={after === undefined ? undefined : () => goTo(pageBefore(after))}
                  onNext={hasNextPage ? onNext : undefined}
                />
              )}
            </>
          );
        }}
      </QueryView>
    </Sheet>
  );
}
