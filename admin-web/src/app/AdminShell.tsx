import { useApolloClient } from '@apollo/client/react';
import { ActionIcon, Burger } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { Avatar, MonbanMark, useAction, useFocusOnArrival } from '@monban/ui';
import {
  IconBox,
  IconBuilding,
  IconDoorEnter,
  IconFileText,
  IconLogout,
  IconMailCheck,
  IconSettings,
  IconBuildingStore,
  IconUsers,
} from '@monban/ui/icons';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLogOutMutation } from '../features/session/session.gen.ts';
import classes from './AdminShell.module.css';
import { useSession } from './use-session.ts';

/** Frame of the staff's pages: side bar on the canvas, one sheet beside it. */
export function AdminShell() {
  const { t } = useLingui();
  const session = useSession();
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useFocusOnArrival(pathname);
  const [opened, setOpened] = useState(false);
  // Going to a page closes the side bar that covers it on a phone.
  const [shownAt, setShownAt] = useState(pathname);
  if (shownAt !== pathname) {
    setShownAt(pathname);
    setOpened(false);
  }
  const groups = session?.platform
    ? [{ title: t`運営`, pages: [{ to: '/tenants', label: t`事業者`, icon: <IconBuilding size={18} /> }] as const }]
    : [
        {
          title: t`運営`,
          pages: [
            { to: '/customers', label: t`顧客`, icon: <IconUsers size={18} /> },
            { to: '/contracts', label: t`契約`, icon: <IconFileText size={18} /> },
            { to: '/registrations', label: t`登録手続き`, icon: <IconMailCheck size={18} /> },
            { to: '/entries', label: t`入退館`, icon: <IconDoorEnter size={18} /> },
          ] as const,
        },
        {
          title: t`マスタ`,
          pages: [
            { to: '/products', label: t`商品`, icon: <IconBox size={18} /> },
            { to: '/locations', label: t`店舗とデバイス`, icon: <IconBuildingStore size={18} /> },
          ] as const,
        },
      ];
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
        <nav className={classes.nav} aria-label={t`メイン`}>
          {groups.map((group) => (
            <div key={group.title}>
              <div className={classes.group}>{group.title}</div>
              {group.pages.map((page) => (
                <Link key={page.to} to={page.to} className={classes.page} activeOptions={{ includeSearch: false }}>
                  {page.icon}
                  {page.label}
                </Link>
              ))}
            </div>
          ))}
          <div className={classes.foot}>
            <Link to={session?.platform ? '/platform-settings' : '/settings'} className={classes.page}>
              <IconSettings size={18} />
              {t`設定`}
            </Link>
            <div className={classes.account}>
              <Avatar name={session?.name ?? ''} size={24} />
              <span className={classes.accountName}>{session?.name}</span>
              <LogOut />
            </div>
          </div>
        </nav>
      </div>
      <main ref={main} tabIndex={-1} className={classes.sheet}>
        <Outlet />
      </main>
    </div>
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
