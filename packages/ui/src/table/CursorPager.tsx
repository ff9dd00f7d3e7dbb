import { Button, Kbd } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight } from '../icons.ts';
import classes from './CursorPager.module.css';

interface Props {
  readonly pageSize: number;
  /** The order of the list, in words. */
  readonly order: string;
  /** What is counted: people (人) or things (件). */
  readonly of?: 'people' | 'things';
  /** Keys that the list supports besides J and K. */
  readonly keys?: { readonly select?: boolean; readonly open?: boolean };
  /** Undefined where there is no page before or after. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Foot of a list that is paged by cursors: no page numbers, because rows come and go between two pages. */
export function CursorPager({ pageSize, order, of = 'things', keys, onPrevious, onNext }: Props) {
  const { t } = useLingui();
  return (
    <nav className={classes.pager} aria-label={t`ページ`}>
      <span className={classes.order}>
        <span>{of === 'people' ? <Trans>{pageSize}人ずつ表示</Trans> : <Trans>{pageSize}件ずつ表示</Trans>}</span>
        <span>{order}</span>
      </span>
      {keys && (
        <span className={classes.keys} aria-hidden>
          <span>
            <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> <Trans>移動</Trans>
          </span>
          {keys.select && (
            <span>
              <Kbd size="xs">X</Kbd> <Trans>選択</Trans>
            </span>
          )}
          {keys.open && (
            <span>
              <Kbd size="xs">Enter</Kbd> <Trans>開く</Trans>
            </span>
          )}
        </span>
      )}
      <Button variant="default" leftSection={<IconChevronLeft size={16} />} disabled={!onPrevious} onClick={onPrevious}>
        <Trans>前へ</Trans>
      </Button>
      <Button variant="default" rightSection={<IconChevronRight size={16} />} disabled={!onNext} onClick={onNext}>
        {of === 'people' ? <Trans>次の{pageSize}人</Trans> : <Trans>次の{pageSize}件</Trans>}
      </Button>
    </nav>
  );
}
