import { useEffect, useSyncExternalStore } from 'react';
import { IconCheck } from '../icons.ts';
import { currentToasts, dismissToast, onToasts, type Toast } from './toast.ts';
import classes from './Toasts.module.css';

const SHOWN_MS = 5_000;

/** Container for toasts: a live region that is always present, so that screen readers announce them. */
export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, currentToasts);
  return (
    <div role="status" className={classes.place}>
      {toasts.map((shown) => (
        <Line key={shown.id} toast={shown} />
      ))}
    </div>
  );
}

function Line({ toast }: { readonly toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div className={classes.toast}>
      <IconCheck size={18} className="mb-state" aria-hidden />
      {toast.text}
    </div>
  );
}
