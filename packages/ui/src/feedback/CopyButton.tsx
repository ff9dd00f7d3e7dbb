import { ActionIcon, Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { IconCheck, IconCopy } from '../icons.ts';

/** Copies `value`; the icon and its name say so for two seconds. */
export function CopyIcon({ value, label }: { readonly value: string; readonly label?: string }) {
  const { t } = useLingui();
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <ActionIcon
      size={44}
      color={clipboard.copied ? 'allow' : 'kikyo'}
      aria-label={clipboard.copied ? t`コピーしました` : (label ?? t`コピー`)}
      onClick={() => clipboard.copy(value)}
    >
      {clipboard.copied ? <IconCheck size={22} /> : <IconCopy size={22} />}
    </ActionIcon>
  );
}

/** The same as a button with words. */
export function CopyButton({ value, children, ...button }: ButtonProps & { readonly value: string; readonly children: ReactNode }) {
  const { t } = useLingui();
  const clipboard = useClipboard({ timeout: 2_000 });
  return (
    <Button
      {...button}
      leftSection={clipboard.copied ? <IconCheck size={20} /> : <IconCopy size={20} />}
      onClick={() => clipboard.copy(value)}
    >
      <span aria-live="polite">{clipboard.copied ? t`コピーしました` : children}</span>
    </Button>
  );
}
