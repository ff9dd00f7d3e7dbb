import { Menu, UnstyledButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconChevronDown } from '@monban/ui/icons';
import classes from './FilterChip.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}

/** One condition of a list: dashed while unset, filled with its value when set. */
export function FilterChip<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const { t } = useLingui();
  const chosen = options.find((option) => option.value === value);
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.chip} data-set={chosen !== undefined || undefined}>
          {chosen ? `${label}: ${chosen.label}` : label}
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onChange(undefined)}>{t`すべて`}</Menu.Item>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onChange(option.value)} {...(option === chosen ? { 'aria-current': true } : {})}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
