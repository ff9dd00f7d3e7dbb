import { useApolloClient } from '@apollo/client/react';
import { ActionIcon, Burger } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { Avatar, MonbanMark, useAction, useFocusOnArrival } from '@monban/ui';
import { IconLogout } from '@monban/ui/icons';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLogOutMutation } from '../features/session/session.gen.ts';
import { StaffCalls } from '../features/staff-calls/StaffCalls.tsx';
import classes from './AdminShell.module.css';
import { PaletteButton } from './PaletteButton.tsx';
import { forgetPages } from './recent-pages.ts';
import { type SitePage, usePages } from './use-pages.tsx';
import { useRecentPages } from './use-recent-pages.ts';
import { useSession } from './use-session.ts';

/** Frame of the staff pages: side bar on the canvas, with one sheet beside it. */
export function AdminShell() {
  const { t } = useLingui();
  const session = useSession();
  const { groups, settings, account } = usePages();
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useFocusOnArrival(pathname);
  useRecentPages(pathname);
  const [opened, setOpened] = useState(false);
  // Navigating closes the side bar, which covers the page on a phone.
  const [shownAt, setShownAt] = useState(pathname);
  if (shownAt !== pathname) {
    setShownAt(pathname);
    setOpened(false);
  }
  return (
    <div className={classes.shell} data-opened={opened || undefined}>
      <div className={classes.side}>
        <header className={classes.brand}>
          <MonbanMark size={26} />
          <span className={classes.names}>
            <span className={classes.product}>Monban</span>
            <span className={classes.tenant}>{session?.tenantName ?? t`プラットフォーム`}</span>
          </span>
          <Burger
            className={classes.burger}
            opened={opened}
            onClick={() => setOpened(!opened)}
            size="sm"
            aria-label={t`メニュー`}
            aria-expanded={opened}
          />
        </header>
        <PaletteButton />
        <nav className={classes.nav} aria-label={t`メイン`}>
          {groups.map((group) => (
            <div key={group.title}>
              <div className={classes.group}>{group.title}</div>
              {group.pages.map((page) => (
                <PageLink key={page.to} page={page} />
              ))}
            </div>
          ))}
          <div className={classes.foot}>
            <PageLink page={settings} />
            <div className={classes.account}>
              <Link to={account.to} className={classes.own} title={account.label}>
                <Avatar name={session?.name ?? ''} size={24} />
                <span className={classes.accountName}>{session?.name}</span>
              </Link>
              <LogOut />
            </div>
          </div>
        </nav>
      </div>
      <main ref={main} tabIndex={-1} className={classes.sheet}>
        {session?.platform === false && <StaffCalls />}
        <Outlet />
      </main>
    </div>
  );
}

function PageLink({ page: { to, icon, label } }: { readonly page: SitePage }) {
  return (
    <Link to={to} className={classes.page} activeOptions={{ includeSearch: false }}>
      {icon}
      {label}
    </Link>
  );
}

function LogOut() {
  const { t } = useLingui();
  const [ask] = useLogOutMutation();
  const action = useAction();
  const client = useApolloClient();
  const navigate = useNavigate();
  const logOut = async (): Promise<void> => {
    const done = await action.run(async () => (await ask()).data?.logOut);
    if (!done) return;
    await navigate({ to: '/login', replace: true });
    forgetPages();
    await client.clearStore();
  };
  return (
    <ActionIcon
      size={30}
      aria-label={t`ログアウト`}
      title={action.failure?.message ?? t`ログアウト`}
      loading={action.busy}
      onClick={() => void logOut()}
    >
      <IconLogout size={18} />
    </ActionIcon>
  );
}
