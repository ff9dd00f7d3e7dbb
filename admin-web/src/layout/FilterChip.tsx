import { Menu, UnstyledButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconChevronDown, IconX } from '@monban/ui/icons';
import type { ReactNode } from 'react';
import classes from './FilterChip.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** One condition of a list: dashed while unset, filled with its value when set, with a cross that clears it. */
export function FilterChip<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const { t } = useLingui();
  const chosen = options.find((option) => option.value === value);
  return (
    <Chip label={label} set={chosen !== undefined} onUnset={() => onChange(undefined)}>
      <Menu position="bottom-start" withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <UnstyledButton className={classes.value}>
            {chosen ? `${label}: ${chosen.label}` : label}
            {!chosen && <IconChevronDown size={15} aria-hidden />}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={value ?? ''} onChange={(next) => onChange(options.find((option) => option.value === next)?.value)}>
            <Menu.RadioItem value="" closeMenuOnClick>{t`すべて`}</Menu.RadioItem>
            {options.map((option) => (
              <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
                {option.label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </Chip>
  );
}

interface ChipProps {
  readonly label: string;
  readonly set: boolean;
  readonly onUnset: () => void;
  /** The button that opens the choices; class `value`. */
  readonly children: ReactNode;
}

/** The chip around the control that opens its choices. */
export function Chip({ label, set, onUnset, children }: ChipProps) {
  const { t } = useLingui();
  return (
    <span className={classes.chip} data-set={set || undefined}>
      {children}
      {set && (
        <UnstyledButton className={classes.unset} aria-label={t`条件「${label}」を外す`} onClick={onUnset}>
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  );
}

/** Class of the button inside a chip. */
export const chipValue = classes.value;
