import { ActionIcon, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { dayOf } from '@monban/ui';
import { IconChevronLeft, IconChevronRight } from '@monban/ui/icons';
import classes from './EntriesPage.module.css';
import { dayBeside } from './day-beside.ts';

interface Props {
  /** The day in the address; undefined means today. */
  readonly day: string | undefined;
  /** Today at the location, once known. */
  readonly today: string | undefined;
  readonly onChoose: (day: string | undefined) => void;
}

/** Chooses the day: previous, next, any day from the calendar, today. */
export function DayChoice({ day, today, onChoose }: Props) {
  const { t, i18n } = useLingui();
  const shown = day ?? today;
  const choose = (chosen: string): void => onChoose(chosen === '' || chosen === today ? undefined : chosen);
  return (
    <div className={classes.days} role="group" aria-label={t`日付`}>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={t`前の日`}
        disabled={shown === undefined}
        onClick={() => shown !== undefined && choose(dayBeside(shown, -1))}
      >
        <IconChevronLeft size={17} />
      </ActionIcon>
      <label className={classes.day}>
        <span aria-hidden>{shown === undefined ? '…' : dayOf(`${shown}T12:00:00Z`, i18n.locale, 'UTC')}</span>
        <input
          type="date"
          aria-label={t`日付を選ぶ`}
          value={shown ?? ''}
          {...(today === undefined ? {} : { max: today })}
          onChange={(event) => choose(event.currentTarget.value)}
          onClick={(event) => event.currentTarget.showPicker()}
        />
      </label>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={t`次の日`}
        disabled={day === undefined}
        onClick={() => day !== undefined && choose(dayBeside(day, 1))}
      >
        <IconChevronRight size={17} />
      </ActionIcon>
      {day !== undefined && (
        <Button variant="default" onClick={() => onChoose(undefined)}>
          <Trans>今日</Trans>
        </Button>
      )}
    </div>
  );
}
