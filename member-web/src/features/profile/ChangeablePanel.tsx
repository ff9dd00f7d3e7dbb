import { Button } from '@monban/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import classes from './ChangeablePanel.module.css';

interface Props {
  readonly title: ReactNode;
  /** What it is now. */
  readonly value: ReactNode;
  /** Whether the value stands for what nobody can see. */
  readonly secret?: boolean;
  /** Words on the button that opens the form. */
  readonly change: string;
  /** What came of the last change. */
  readonly below?: ReactNode;
  /** The form; it calls `close` when it is done with. */
  readonly children: (close: () => void) => ReactNode;
}

/** One datum of one's own: what it is, and a form in its place once somebody wants to change it. */
export function ChangeablePanel({ title, value, secret = false, change, below, children }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form is gone, and the focus with it: it goes back to where it came from.
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <Panel title={title}>
      {open ? (
        children(() => setOpen(false))
      ) : (
        <>
          <p className={classes.value} aria-hidden={secret || undefined}>
            {value}
          </p>
          <Button ref={opener} tone="plain" full onClick={() => setOpen(true)}>
            {change}
          </Button>
        </>
      )}
      <div role="status">{!open && below}</div>
    </Panel>
  );
}
