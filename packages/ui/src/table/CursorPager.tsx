import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '../icons.ts';
import classes from './CursorPager.module.css';

interface Props {
  readonly pageSize: number;
  /** How the list is ordered, in words. */
  readonly order: string;
  /** Undefined where there is no page before or after. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Foot of a list that is paged by cursors: no page numbers, for people come and go between two pages. */
export function CursorPager({ pageSize, order, onPrevious, onNext }: Props) {
  const { t } = useLingui();
  return (
    <nav className={classes.pager} aria-label={t`ページ`}>
      <span className={classes.order}>
        <Trans>{pageSize}件ずつ表示</Trans>
        <span>{order}</span>
      </span>
      <Button variant="default" leftSection={<IconChevronLeft size={16} />} disabled={!onPrevious} onClick={onPrevious}>
        <Trans>前へ</Trans>
      </Button>
      <Button variant="default" rightSection={<IconChevronRight size={16} />} disabled={!onNext} onClick={onNext}>
        <Trans>次の{pageSize}件</Trans>
      </Button>
    </nav>
  );
}
