import { MonbanMark, OtherLanguage, useFocusOnArrival } from '@monban/ui';
import { Outlet, useLocation } from '@tanstack/react-router';
import classes from './VisitorShell.module.css';

/** Frame of the pages before login: one card in the middle. */
export function VisitorShell() {
  const main = useFocusOnArrival(useLocation({ select: ({ pathname }) => pathname }));
  return (
    <div className={classes.shell}>
      <header className={classes.top}>
        <MonbanMark size={28} />
        <span className={classes.name}>Monban</span>
        <OtherLanguage />
      </header>
      <main ref={main} tabIndex={-1} className={classes.card}>
        <Outlet />
      </main>
    </div>
  );
}
