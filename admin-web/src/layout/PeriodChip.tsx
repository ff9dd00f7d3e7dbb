import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { calendarDate } from '@monban/ui';
import { IconChevronDown } from '@monban/ui/icons';
import { useState } from 'react';
import { Chip, chipValue } from './FilterChip.tsx';

interface Period {
  /** Dates as `2026-11-25`, both inclusive; either may be missing. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly value: Period;
  readonly onChange: (value: Period) => void;
}

/** A condition on a day: from, to, or both. */
export function PeriodChip({ label, value, onChange }: Props) {
  const { i18n } = useLingui();
  const [opened, setOpened] = useState(false);
  const { from, to } = value;
  const set = from !== undefined || to !== undefined;
  const day = (date: string | undefined): string => (date === undefined ? '' : calendarDate(date, i18n.locale));
  return (
    <Chip label={label} set={set} onUnset={() => onChange({})}>
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal>
        <Popover.Target>
          <UnstyledButton className={chipValue} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
            {set ? `${label}: ${day(from)}–${day(to)}` : label}
            {!set && <IconChevronDown size={15} aria-hidden />}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <PeriodForm
            value={value}
            onSet={(period) => {
              onChange(period);
              setOpened(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

function PeriodForm({ value, onSet }: { readonly value: Period; readonly onSet: (value: Period) => void }) {
  const { t } = useLingui();
  const [from, setFrom] = useState(value.from ?? '');
  const [to, setTo] = useState(value.to ?? '');
  const turned = from !== '' && to !== '' && from > to;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!turned) onSet({ from: from || undefined, to: to || undefined });
      }}
    >
      <Stack gap="xs">
        <TextInput
          type="date"
          label={t`この日から`}
          value={from}
          max={to || undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t`この日まで`}
          value={to}
          min={from || undefined}
          error={turned ? t`「から」と同じか、後の日にしてください` : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit">
            <Trans>絞り込む</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
