import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, PanelsSkeleton, QueryView, StatePill } from '@monban/ui';
import { IconCheck, IconDoorOff, IconLock, IconPlus, IconUser } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { PageTabs, useChosenTab } from '../../layout/PageTabs.tsx';
import { Inset, Sheet } from '../../layout/Sheet.tsx';
import { AssignContractDialog } from './AssignContractDialog.tsx';
import { CustomerEntries } from './CustomerEntries.tsx';
import { CustomerHistory } from './CustomerHistory.tsx';
import { CustomerOverview } from './CustomerOverview.tsx';
import { type CustomerDetailQuery, useCustomerDetailQuery } from './customers.gen.ts';
import { EntryStopDialog } from './EntryStopDialog.tsx';
import { IdentityCheckDialog } from './IdentityCheckDialog.tsx';
import { IdentityCheckPanel } from './IdentityCheckPanel.tsx';
import { LockDialog } from './LockDialog.tsx';

export type Customer = NonNullable<CustomerDetailQuery['account']>;

/** The dialogs of a customer page. */
export type CustomerDialog = 'lock' | 'stop' | 'identity' | 'assign';

/** One customer: identity, contracts, switches; identity check, entries and history in separate tabs. */
export function CustomerPage() {
  const { t } = useLingui();
  const { accountId } = useParams({ from: '/staff/customers/$accountId' });
  const query = useCustomerDetailQuery({ variables: { id: accountId }, fetchPolicy: 'cache-and-network' });
  const customer = query.data?.account ?? null;
  const [dialog, setDialog] = useState<CustomerDialog | null>(null);
  const tab = useChosenTab(['overview', 'identity', 'entries', 'history']);
  const close = (): void => setDialog(null);
  return (
    <Sheet
      title={customer?.name ?? t`顧客`}
      crumbs={
        <Link to="/customers">
          <Trans>顧客</Trans>
        </Link>
      }
      states={customer && <States customer={customer} />}
      actions={
        customer?.seat === null && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('assign')}>
            <Trans>契約を付ける</Trans>
          </Button>
        )
      }
    >
      <QueryView
        query={query}
        skeleton={
          <Inset>
            <PanelsSkeleton heights={[48, 200]} />
          </Inset>
        }
      >
        {({ account }) =>
          account ? (
            <>
              <PageTabs
                label={t`顧客「${account.name}」`}
                tabs={[
                  { value: 'overview', label: <Trans>概要</Trans> },
                  { value: 'identity', label: <Trans>本人確認</Trans> },
                  { value: 'entries', label: <Trans>入退館</Trans> },
                  { value: 'history', label: <Trans>履歴</Trans> },
                ]}
              />
              {tab === 'overview' && <CustomerOverview customer={account} onAsk={setDialog} />}
              {tab === 'identity' && account.identityCheck && (
                <IdentityCheckPanel check={account.identityCheck} onAsk={() => setDialog('identity')} />
              )}
              {tab === 'entries' && <CustomerEntries accountId={account.id} />}
              {tab === 'history' && <CustomerHistory accountId={account.id} />}
              {dialog === 'lock' && <LockDialog customer={account} onClose={close} />}
              {dialog === 'stop' && <EntryStopDialog customer={account} onClose={close} />}
              {dialog === 'identity' && account.identityCheck && (
                <IdentityCheckDialog customer={account} check={account.identityCheck} onClose={close} />
              )}
              {dialog === 'assign' && <AssignContractDialog customer={account} onClose={close} onAssigned={() => void query.refetch()} />}
            </>
          ) : (
            <EmptyState icon={<IconUser size={32} />} title={<Trans>この顧客は見つかりません</Trans>}>
              <Trans>削除されたか、別の事業者の顧客です。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </Sheet>
  );
}

/** Each switch by name: none implies another (`P-X-04`). */
function States({ customer: { seat, locked, entryStopped, identityCheck } }: { readonly customer: Customer }) {
  return (
    <>
      {seat && (
        <StatePill tone="seat">
          <Trans>サブユーザー</Trans>
        </StatePill>
      )}
      {locked ? (
        <StatePill tone="refuse" icon={<IconLock size={15} />}>
          <Trans>ロック中</Trans>
        </StatePill>
      ) : (
        <StatePill tone="allow" icon={<IconCheck size={15} />}>
          <Trans>ログインできます</Trans>
        </StatePill>
      )}
      {entryStopped && (
        <StatePill tone="refuse" icon={<IconDoorOff size={15} />}>
          <Trans>入退館停止</Trans>
        </StatePill>
      )}
      {identityCheck?.entryStopped && (
        <StatePill tone="refuse" icon={<IconDoorOff size={15} />}>
          <Trans>入退館停止（本人確認）</Trans>
        </StatePill>
      )}
    </>
  );
}
