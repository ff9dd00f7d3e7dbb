import { Trans } from '@lingui/react/macro';
import { MonbanMark, OtherLanguage, StateCard, useFocusOnArrival } from '@monban/ui';
import { IconBuildingStore } from '@monban/ui/icons';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useStorefront } from './use-storefront.ts';
import classes from './VisitorShell.module.css';

/** Frame of the pages before login: the storefront's name and a switch to the other language. */
export function VisitorShell() {
  const storefront = useStorefront();
  const main = useFocusOnArrival(useLocation({ select: ({ pathname }) => pathname }));
  return (
    <div className={classes.shell}>
      <header className={classes.top}>
        <MonbanMark size={26} />
        <span className={classes.name}>{storefront.name}</span>
        <OtherLanguage />
      </header>
      <main ref={main} tabIndex={-1} className={classes.main}>
        {storefront.missing ? (
          <StateCard order={1} icon={<IconBuildingStore size={32} />} title={<Trans>このストアは見つかりません</Trans>}>
            <Trans>アドレスの数字をお確かめください。</Trans>
          </StateCard>
        ) : (
          <Outlet />
        )}
      </main>
    </div>
  );
}
