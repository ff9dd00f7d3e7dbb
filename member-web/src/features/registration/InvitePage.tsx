import { Button, Group, Stack, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconDoor, IconLock, IconQrcode } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useStorefront } from '../../app/use-storefront.ts';
import { VisitorPage } from '../../layout/VisitorPage.tsx';
import classes from './InvitePage.module.css';
import { useSeatInviteQuery } from './registration.gen.ts';
import { SeatRefused } from './SeatRefused.tsx';
import { Steps } from './Steps.tsx';

/** What somebody who opens an invite link sees first: who invites, to what, and what the holder will see (`T-20`). */
export function InvitePage() {
  const { t } = useLingui();
  const { token } = useParams({ from: '/visitor/invite/$token' });
  const query = useSeatInviteQuery({ variables: { token }, fetchPolicy: 'cache-and-network' });
  const storefront = useStorefront();
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[64, 120, 200]} />}>
      {({ seatInvite }) => {
        if (seatInvite.__typename !== 'SeatInvite') return <SeatRefused code={seatInvite.code} onRetry={() => void query.refetch()} />;
        const { holder, productName } = seatInvite;
        return (
          <VisitorPage
            tab={t`招待`}
            above={
              holder && (
                <Group wrap="nowrap" gap="sm">
                  <Avatar name={holder.name} size={48} square />
                  <div>
                    <Text fw={600}>{holder.name}</Text>
                    <Text size="sm" c="dimmed">
                      <Trans>{productName} への招待</Trans>
                    </Text>
                  </div>
                </Group>
              )
            }
            headline={<Trans>{storefront.name}をいっしょに使いませんか</Trans>}
            lead={
              holder ? (
                <Trans>{holder.name} さんの契約の席で、あなたの会員証を作れます。</Trans>
              ) : (
                <Trans>契約の席で、あなたの会員証を作れます。</Trans>
              )
            }
            foot={
              <>
                <Button size="lg" fullWidth renderRoot={(props) => <Link {...props} to="/invite/$token/form" params={{ token }} />}>
                  <Trans>登録をはじめる</Trans>
                </Button>
                <Text size="sm" c="dimmed">
                  <Trans>2分ほどで終わります。費用はかかりません</Trans>
                </Text>
              </>
            }
          >
            <Stack component="ul" gap="lg" className={classes.points} flex={1}>
              <Point icon={<IconDoor size={22} />} title={<Trans>契約と同じように入館できます</Trans>}>
                <Trans>契約が有効なあいだ使えます</Trans>
              </Point>
              <Point icon={<IconQrcode size={22} />} title={<Trans>スマホが会員証になります</Trans>}>
                <Trans>入口で QR をかざすだけです</Trans>
              </Point>
              <Point icon={<IconLock size={22} />} title={<Trans>利用の記録は、あなただけのもの</Trans>}>
                <Trans>契約者に見えるのは、名前・メール・登録日です</Trans>
              </Point>
            </Stack>
            <div>
              <Text fw={600} size="sm" mb={8}>
                <Trans>登録は3ステップ</Trans>
              </Text>
              <Steps current={0} />
            </div>
          </VisitorPage>
        );
      }}
    </QueryView>
  );
}

function Point({ icon, title, children }: { readonly icon: ReactNode; readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={classes.point}>
      <span className={classes.icon} aria-hidden>
        {icon}
      </span>
      <span>
        <strong>{title}</strong>
        <small>{children}</small>
      </span>
    </li>
  );
}
