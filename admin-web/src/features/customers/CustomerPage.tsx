import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dateOf, dateTime, EmptyState, Fact, Facts, PanelsSkeleton, QueryView, StatePill } from '@monban/ui';
import { IconCheck, IconFileText, IconLock, IconLockOpen, IconPlus, IconUser } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { contractNumber } from '../../layout/contract-words.tsx';
import { ContextCard, Inset, SectionHead, Sheet, WorkAndContext } from '../../layout/Sheet.tsx';
import { AssignContractDialog } from './AssignContractDialog.tsx';
import { type CustomerDetailQuery, useCustomerDetailQuery } from './customers.gen.ts';
import { HeldContracts } from './HeldContracts.tsx';
import { LockDialog } from './LockDialog.tsx';

type Customer = NonNullable<CustomerDetailQuery['account']>;

/** One customer: who, which contracts, locked or not. */
export function CustomerPage() {
  const { t } = useLingui();
  const { accountId } = useParams({ from: '/staff/customers/$accountId' });
  const query = useCustomerDetailQuery({ variables: { id: accountId }, fetchPolicy: 'cache-and-network' });
  const customer = query.data?.account ?? null;
  const [dialog, setDialog] = useState<'lock' | 'assign' | null>(null);
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
        customer && (
          <>
            <Button
              variant="default"
              leftSection={customer.locked ? <IconLockOpen size={16} /> : <IconLock size={16} />}
              onClick={() => setDialog('lock')}
            >
              {customer.locked ? <Trans>ロックを解除…</Trans> : <Trans>ロックする…</Trans>}
            </Button>
            {customer.seat === null && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => setDialog('assign')}>
                <Trans>契約を付ける</Trans>
              </Button>
            )}
          </>
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
              <Details customer={account} onAssign={() => setDialog('assign')} />
              {dialog === 'lock' && <LockDialog customer={account} onClose={() => setDialog(null)} />}
              {dialog === 'assign' && (
                <AssignContractDialog customer={account} onClose={() => setDialog(null)} onAssigned={() => void query.refetch()} />
              )}
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

function States({ customer }: { readonly customer: Customer }) {
  return (
    <>
      {customer.seat && (
        <StatePill tone="seat">
          <Trans>サブユーザー</Trans>
        </StatePill>
      )}
      {customer.locked ? (
        <StatePill tone="refuse" icon={<IconLock size={15} />}>
          <Trans>ロック中</Trans>
        </StatePill>
      ) : (
        <StatePill tone="allow" icon={<IconCheck size={15} />}>
          <Trans>ログインできます</Trans>
        </StatePill>
      )}
    </>
  );
}

function Details({ customer, onAssign }: { readonly customer: Customer; readonly onAssign: () => void }) {
  const { i18n } = useLingui();
  const { seat } = customer;
  return (
    <WorkAndContext
      work={
        <>
          <Facts>
            <Fact label={<Trans>メールアドレス</Trans>}>{customer.email ?? '—'}</Fact>
            <Fact label={<Trans>登録日時</Trans>}>{dateTime(customer.registeredAt, i18n.locale)}</Fact>
            {customer.storefront && <Fact label={<Trans>ストア</Trans>}>{customer.storefront.name}</Fact>}
          </Facts>
          {seat ? (
            <>
              <SectionHead title={<Trans>席のある契約</Trans>} />
              <Text>
                <Link to="/contracts/$contractId" params={{ contractId: seat.contract.id }}>
                  {seat.contract.product.name} · {contractNumber(seat.contract.number)}
                </Link>
                {' · '}
                <Trans>{dateOf(seat.takenAt, i18n.locale)} から</Trans>
              </Text>
            </>
          ) : (
            <HeldContracts contracts={customer.heldContracts ?? []} onAssign={onAssign} />
          )}
        </>
      }
      context={
        seat ? (
          <ContextCard title={<Trans>契約者</Trans>}>
            {seat.contract.holder ? (
              <Link
                to="/customers/$accountId"
                params={{ accountId: seat.contract.holder.id }}
                style={{ display: 'flex', gap: 12, alignItems: 'center' }}
              >
                <Avatar name={seat.contract.holder.name} square />
                {seat.contract.holder.name}
              </Link>
            ) : (
              '—'
            )}
            <Text size="sm" mt="xs">
              <Trans>契約が有効なあいだだけ、ログインと入館ができます。</Trans>
            </Text>
          </ContextCard>
        ) : (
          <ContextCard title={<Trans>ロックについて</Trans>} aside={<IconFileText size={16} aria-hidden />}>
            <Trans>ロックはこの人だけに効きます。同じ契約のサブユーザーはそのまま使えます。全員を止めるときは、契約を停止します。</Trans>
          </ContextCard>
        )
      }
    />
  );
}
