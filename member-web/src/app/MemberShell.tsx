import { Trans, useLingui } from '@lingui/react/macro';
import { MonbanMark, Notice, useFocusOnArrival, useOnline } from '@monban/ui';
import { IconFileText, IconHistory, IconMenu2, IconQrcode, IconWifiOff } from '@monban/ui/icons';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import classes from './MemberShell.module.css';
import { useStorefront } from './use-storefront.ts';

/** Frame of a member's pages: the storefront's name and four tabs within reach of the thumb (at the top where there is room). */
export function MemberShell() {
  const { t } = useLingui();
  const storefront = useStorefront();
  const online = useOnline();
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useFocusOnArrival(pathname);
  const tabs = [
    { to: '/', label: t`会員証`, icon: <IconQrcode size={24} />, exact: true },
    { to: '/entries', label: t`利用履歴`, icon: <IconHistory size={24} />, exact: false },
    { to: '/contracts', label: t`契約`, icon: <IconFileText size={24} />, exact: false },
    { to: '/menu', label: t`メニュー`, icon: <IconMenu2 size={24} />, exact: false },
  ] as const;
  return (
    <div className={classes.shell}>
      <header className={classes.top}>
        <MonbanMark size={26} />
        <span className={classes.name}>{storefront.name}</span>
      </header>
      <nav className={classes.tabs} aria-label={t`メイン`}>
        {tabs.map((tab) => (
          <Link key={tab.to} to={tab.to} activeOptions={{ exact: tab.exact }} className={classes.tab}>
            {tab.icon}
            {tab.label}
          </Link>
        ))}
      </nav>
      <main ref={main} tabIndex={-1} className={classes.main}>
        <div role="status">
          {/* Home shows it beside the code itself. */}
          {!online && pathname !== '/' && (
            <div className={classes.offline}>
              <Notice tone="warn" icon={<IconWifiOff size={20} />}>
                <Trans>オフラインです。会員証のコードは、期限内ならそのまま使えます。</Trans>
              </Notice>
            </div>
          )}
        </div>
        <Outlet />
      </main>
    </div>
  );
}
