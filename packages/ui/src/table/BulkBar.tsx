import { Kbd, UnstyledButton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { IconX } from '../icons.ts';
import classes from './BulkBar.module.css';

interface Props {
  /** How many are selected, in words (「3人を選択中」). */
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClear: () => void;
}

/** Floats over the foot of a list while something is selected: the number, the actions, and a way to clear the selection. */
export function BulkBar({ children, actions, onClear }: Props) {
  const { t } = useLingui();
  return (
    <div role="region" aria-label={t`選んだものへの操作`} className={classes.bar}>
      <strong role="status" className={classes.count}>
        {children}
      </strong>
      <span className={classes.actions}>{actions}</span>
      <UnstyledButton className={classes.action} onClick={onClear}>
        <IconX size={16} aria-hidden />
        <Trans>選択を解除</Trans>
        <Kbd size="xs" className={classes.key}>
          Esc
        </Kbd>
      </UnstyledButton>
    </div>
  );
}

/** One action on the selection. */
BulkBar.Action = function BulkAction({
  icon,
  onClick,
  children,
}: {
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <UnstyledButton className={classes.action} onClick={onClick}>
      {icon}
      {children}
    </UnstyledButton>
  );
};
