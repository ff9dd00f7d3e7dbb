import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, buttonLook, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconDoor, IconLock, IconQrcode } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useStorefront } from '../../app/use-storefront.ts';
import { VisitorPage } from '../../layout/VisitorPage.tsx';
import classes from './InvitePage.module.css';
import { SeatInviteDocument, useSeatInviteQuery } from './registration.gen.ts';
import { SeatRefused } from './SeatRefused.tsx';
import { Steps } from './Steps.tsx';

export const firstQuestion = SeatInviteDocument;

/** First page behind an invite link: who invites, to what, and what the holder will see (`T-20`). */
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
                <div className={classes.inviter}>
                  <Avatar name={holder.name} size={48} square />
                  <div>
                    <strong>
                      <Trans>{holder.name} さんからの招待</Trans>
                    </strong>
                    <p className="mb-quiet mb-small">{productName}</p>
                  </div>
                </div>
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
                <Link to="/invite/$token/form" params={{ token }} {...buttonLook({ size: 'lg', full: true })}>
                  <Trans>登録をはじめる</Trans>
                </Link>
                <p className="mb-quiet mb-small">
                  <Trans>2分ほどで終わります。費用はかかりません</Trans>
                </p>
              </>
            }
          >
            <ul className={classes.points}>
              <Point icon={<IconDoor size={22} />} title={<Trans>契約と同じように入館できます</Trans>}>
                <Trans>契約が有効なあいだ使えます</Trans>
              </Point>
              <Point icon={<IconQrcode size={22} />} title={<Trans>スマホが会員証になります</Trans>}>
                <Trans>入口で QR をかざすだけです</Trans>
              </Point>
              <Point icon={<IconLock size={22} />} title={<Trans>利用の記録は、あなただけのもの</Trans>}>
                <Trans>契約者に見えるのは、名前・メール・登録日です</Trans>
              </Point>
            </ul>
            <div>
              <h2 className={classes.steps}>
                <Trans>登録は3ステップ</Trans>
              </h2>
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
