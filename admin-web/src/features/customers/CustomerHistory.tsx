import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, CursorPager, DataTable, dateTime, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconHistory } from '@monban/ui/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { customerSearch } from './customer-search.ts';
import { type AccountEventKind, type CustomerHistoryQuery, useCustomerHistoryQuery } from './customers.gen.ts';

const PAGE_SIZE = 50;
type Event = NonNullable<NonNullable<CustomerHistoryQuery['account']>['events']>['edges'][number]['node'];

/** What happened to one customer, newest first: what, who did it, when. */
export function CustomerHistory({ accountId }: { readonly accountId: string }) {
  const { t } = useLingui();
  const { historyAfter: after } = useSearch({ from: '/staff/customers/$accountId' });
  const navigate = useNavigate({ from: '/customers/$accountId' });
  const query = useCustomerHistoryQuery({ variables: { accountId, after: after ?? null }, fetchPolicy: 'cache-and-network' });
  const columns = useColumns(accountId);
  const goTo = (next: string | undefined): void => void navigate({ search: (kept) => customerSearch({ ...kept, historyAfter: next }) });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
      {({ account }) => {
        const events = account?.events;
        if (!events || events.edges.length === 0) {
          return <EmptyState icon={<IconHistory size={32} />} title={<Trans>まだ履歴がありません</Trans>} />;
        }
        const { endCursor, hasNextPage } = events.pageInfo;
        const onNext = (): void => {
          rememberPage(endCursor ?? '', after);
          goTo(endCursor ?? undefined);
        };
        return (
          <>
            <DataTable label={t`履歴`} columns={columns} rows={events.edges.map(({ node }) => node)} rowKey={({ id }) => id} />
            <CursorPager
              pageSize={PAGE_SIZE}
              order={t`新しい順`}
              onPrevious={after === undefined ? undefined : () => goTo(pageBefore(after))}
              onNext={hasNextPage ? onNext : undefined}
            />
          </>
        );
      }}
    </QueryView>
  );
}

function useColumns(accountId: string): Column<Event>[] {
  const { t, i18n } = useLingui();
  const words: Record<AccountEventKind, string> = {
    REGISTERED: t`登録が完了しました`,
    LOGGED_IN: t`ログインしました`,
    NAME_CHANGED: t`お名前が変更されました`,
    PASSWORD_CHANGED: t`パスワードが変更されました`,
    PASSWORD_RESET: t`パスワードが再設定されました`,
    SESSIONS_ENDED: t`すべての端末からログアウトされました`,
    EMAIL_CHANGED: t`メールアドレスが変更されました`,
    LOCKED: t`ロックされました`,
    UNLOCKED: t`ロックが解除されました`,
    ENTRY_STOPPED: t`入退館が利用停止になりました`,
    ENTRY_ALLOWED: t`入退館の利用停止が終わりました`,
    IDENTITY_CHECKING: t`本人確認が「確認中」になりました`,
    IDENTITY_RESEND_REQUESTED: t`本人確認が「再送依頼中」になりました`,
    IDENTITY_CONFIRMED: t`本人確認が「確認済」になりました`,
    IDENTITY_STOPPED: t`本人確認で、入退館が利用停止になりました`,
    IDENTITY_ALLOWED: t`本人確認での入退館の利用停止が終わりました`,
    IDENTITY_NOTED: t`本人確認のメモが変わりました`,
  };
  return [
    { key: 'what', header: <Trans>できごと</Trans>, width: '46%', cell: ({ kind }) => words[kind] },
    {
      key: 'who',
      header: <Trans>だれが</Trans>,
      width: '28%',
      cell: ({ actor }) => (actor === null || actor.id === accountId ? <Trans>本人</Trans> : actor.name),
    },
    { key: 'when', header: <Trans>日時</Trans>, cell: ({ at }) => <time dateTime={at}>{dateTime(at, i18n.locale)}</time> },
  ];
}
