import { Alert, Stack, Switch, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CopyIcon, EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconBuilding, IconMailCheck } from '@monban/ui/icons';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ContextCard, Inset, SectionHead, Sheet, WorkAndContext } from '../../layout/Sheet.tsx';
import { FeatureDialog } from './FeatureDialog.tsx';
import { StaffInvitations } from './StaffInvitations.tsx';
import { TenantStaff } from './TenantStaff.tsx';
import { type TenantDetailQuery, useTenantDetailQuery } from './tenants.gen.ts';
import classes from './TenantPage.module.css';

type Tenant = NonNullable<TenantDetailQuery['tenant']>;

/** One operator as the provider sees it: storefronts, features, staff invitations (`T-04`). */
export function TenantPage() {
  const { t } = useLingui();
  const { tenantId } = useParams({ from: '/platform/tenants/$tenantId' });
  const query = useTenantDetailQuery({ variables: { id: tenantId }, fetchPolicy: 'cache-and-network' });
  const tenant = query.data?.tenant ?? null;
  return (
    <Sheet
      title={tenant?.name ?? t`事業者`}
      crumbs={
        <>
          <Link to="/tenants">
            <Trans>事業者</Trans>
          </Link>
          {tenant && <span>› {tenant.name}</span>}
        </>
      }
    >
      <QueryView
        query={query}
        skeleton={
          <Inset>
            <PanelsSkeleton heights={[120, 120, 120]} />
          </Inset>
        }
      >
        {({ tenant: found }) =>
          found ? (
            <Details tenant={found} onChanged={() => void query.refetch()} />
          ) : (
            <EmptyState icon={<IconBuilding size={32} />} title={<Trans>この事業者は見つかりません</Trans>} />
          )
        }
      </QueryView>
    </Sheet>
  );
}

function Details({ tenant, onChanged }: { readonly tenant: Tenant; readonly onChanged: () => void }) {
  const { t } = useLingui();
  const { fresh } = useSearch({ from: '/platform/tenants/$tenantId' });
  const [switching, setSwitching] = useState(false);
  const on = tenant.features.includes('SEATS');
  const { seatFigures: seats } = tenant;
  return (
    <WorkAndContext
      work={
        <>
          {fresh === true && <WhatNext tenant={tenant} />}
          <section>
            <SectionHead title={<Trans>ストア</Trans>} />
            <ul className={classes.list}>
              {tenant.storefronts.map((storefront) => (
                <li key={storefront.id}>
                  <div>
                    <div>{storefront.name}</div>
                    <Text size="xs" c="dimmed">
                      <Trans>販売者 {storefront.sellerName}</Trans>
                    </Text>
                  </div>
                  <span className="mb-figures">{storefront.id}</span>
                  <span className={classes.url}>
                    <a href={`/s/${storefront.id}/`}>{urlOf(storefront.id)}</a>
                    <CopyIcon value={urlOf(storefront.id)} label={t`会員サイトの URL をコピー`} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <SectionHead title={<Trans>スタッフ</Trans>} />
            <TenantStaff tenantId={tenant.id} />
          </section>
          <section>
            <SectionHead title={<Trans>スタッフの招待</Trans>} />
            <StaffInvitations tenantId={tenant.id} invitations={tenant.staffInvitations} />
          </section>
        </>
      }
      context={
        <ContextCard title={<Trans>機能</Trans>}>
          <Stack gap="xs">
            <Switch
              label={t`サブユーザー`}
              description={on ? t`ライセンス枠・招待リンク・サブユーザーの一覧が使えます` : t`どの画面にも出ません`}
              checked={on}
              onChange={() => setSwitching(true)}
            />
            {seats && on && (
              <Text size="sm" c="dimmed">
                <Trans>
                  枠のある商品 {seats.products}件 · その契約 {seats.contracts}件 · サブユーザー {seats.seatMembers}人
                </Trans>
              </Text>
            )}
            {seats && !on && seats.seatMembers > 0 && (
              <Text size="sm" c="dimmed">
                <Trans>登録済みのサブユーザー {seats.seatMembers}人の席は残っています。</Trans>
              </Text>
            )}
          </Stack>
          {switching && <FeatureDialog tenant={tenant} onClose={() => setSwitching(false)} onDone={onChanged} />}
        </ContextCard>
      }
    />
  );
}

const urlOf = (number: string): string => `${window.location.origin}/s/${number}/`;

/** Shown right after an operator was created: what has happened, and what comes next. */
function WhatNext({ tenant }: { readonly tenant: Tenant }) {
  const [invitation] = tenant.staffInvitations ?? [];
  return (
    <Alert color="allow" role="status" icon={<IconMailCheck size={20} />} title={<Trans>事業者を作りました</Trans>}>
      <ol className={classes.next}>
        {invitation && (
          <li>
            <Trans>{invitation.email} に招待メールを送りました。24時間以内にパスワードを設定すると、管理画面に入れます。</Trans>
          </li>
        )}
        <li>
          <Trans>サブユーザーを使う事業者なら、右の「機能」でオンにします。</Trans>
        </li>
        <li>
          <Trans>スタッフが商品を作ると、会員の登録をはじめられます。</Trans>
        </li>
      </ol>
    </Alert>
  );
}
