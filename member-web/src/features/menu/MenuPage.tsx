import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, Button, buttonLook, FormFailure, LanguageSwitch, PanelsSkeleton, QueryView, SchemeSwitch, StatePill } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { InstallPanel } from './InstallPanel.tsx';
import { useMenuAccountQuery } from './menu.gen.ts';
import classes from './MenuPage.module.css';
import { useLogOutAction } from './use-log-out.ts';

/** The viewer, the site's appearance and language, how to install it, and logout. */
export function MenuPage() {
  const { t } = useLingui();
  const query = useMenuAccountQuery();
  const logOut = useLogOutAction();
  return (
    <MemberPage title={t`メニュー`}>
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[92]} />}>
        {({ viewer }) =>
          viewer && (
            <Panel>
              <div className={classes.person}>
                <Avatar name={viewer.account.name} size={48} seat={viewer.account.seat !== null} />
                <div className={classes.words}>
                  <strong>{viewer.account.name}</strong>
                  <span className="mb-quiet mb-small">{viewer.account.email}</span>
                  {viewer.account.seat && (
                    <span>
                      <StatePill tone="seat">
                        <Trans>サブユーザー</Trans>
                      </StatePill>
                    </span>
                  )}
                </div>
              </div>
              <div className={classes.links}>
                <Link to="/menu/profile" {...buttonLook({ tone: 'plain', full: true })}>
                  <Trans>会員情報</Trans>
                </Link>
                <Link to="/menu/sessions" {...buttonLook({ tone: 'plain', full: true })}>
                  <Trans>ログイン中の端末</Trans>
                </Link>
              </div>
            </Panel>
          )
        }
      </QueryView>
      <Panel title={t`表示`}>
        <div className={classes.choices}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </Panel>
      <InstallPanel />
      <FormFailure failure={logOut.failure} />
      <Button tone="plain" size="lg" full icon={<IconLogout size={20} />} busy={logOut.busy} onClick={() => void logOut.logOut()}>
        <Trans>ログアウト</Trans>
      </Button>
    </MemberPage>
  );
}
