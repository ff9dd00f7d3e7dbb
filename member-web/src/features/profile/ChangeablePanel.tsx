import { Button } from '@monban/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import classes from './ChangeablePanel.module.css';

interface Props {
  readonly title: ReactNode;
  /** The current value. */
  readonly value: ReactNode;
  /** Whether the value is a placeholder for a secret. */
  readonly secret?: boolean;
  /** Label of the button that opens the form. */
  readonly change: string;
  /** Outcome of the last change. */
  readonly below?: ReactNode;
  /** The form; it calls `close` when finished. */
  readonly children: (close: () => void) => ReactNode;
}

/** One of the viewer's own data: its value, replaced by a form while editing. */
export function ChangeablePanel({ title, value, secret = false, change, below, children }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The form took the focus with it, so return the focus to the button.
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
