import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, type ButtonLook, IconButton } from '../control/Button.tsx';
import { IconCheck, IconCopy } from '../icons.ts';
import { useCopy } from './use-copy.ts';

/** Copies `value`; its icon and name confirm that for two seconds. */
export function CopyIcon({ value, label }: { readonly value: string; readonly label?: string }) {
  const { t } = useLingui();
  const { copied, copy } = useCopy(value);
  return (
    <IconButton tone={copied ? 'allow' : 'accent'} label={copied ? t`コピーしました` : (label ?? t`コピー`)} onClick={copy}>
      {copied ? <IconCheck size={22} /> : <IconCopy size={22} />}
    </IconButton>
  );
}

/** The same as a button with a label. */
export function CopyButton({ value, children, ...button }: ButtonLook & { readonly value: string; readonly children: ReactNode }) {
  const { t } = useLingui();
  const { copied, copy } = useCopy(value);
  return (
    <Button {...button} icon={copied ? <IconCheck size={20} /> : <IconCopy size={20} />} onClick={copy}>
      <span aria-live="polite">{copied ? t`コピーしました` : children}</span>
    </Button>
  );
}
