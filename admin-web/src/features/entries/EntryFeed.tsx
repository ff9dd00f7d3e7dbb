import { Anchor } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dayKey, dayOf, nextTime, StatePill, timeOfDay } from '@monban/ui';
import { IconAlertTriangle, IconCircleX, IconDoorEnter, IconDoorExit } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import type { EntryLineFragment } from './entries.gen.ts';
import classes from './EntryFeed.module.css';

interface Props {
  readonly entries: readonly EntryLineFragment[];
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
}

/** Entries and exits, newest first, with a line between days; refusals and anomalies stand out with their message. */
export function EntryFeed({ entries, opened, onOpen }: Props) {
  const { t, i18n } = useLingui();
  return (
    <ol className={classes.feed} aria-label={t`入退館の記録`}>
      {entries.map((entry, index) => {
        const day = dayKey(entry.at, entry.location.timeZone);
        const before = entries[index - 1];
        const isNewDay = before !== undefined && dayKey(before.at, before.location.timeZone) !== day;
        return (
          <li key={entry.id}>
            {isNewDay && <div className={classes.day}>{dayOf(`${day}T12:00:00Z`, i18n.locale, 'UTC')}</div>}
            <Line entry={entry} isOpened={entry.id === opened} onOpen={onOpen} />
          </li>
        );
      })}
    </ol>
  );
}

interface LineProps {
  readonly entry: EntryLineFragment;
  readonly isOpened: boolean;
  readonly onOpen: (id: string) => void;
}

function Line({ entry, isOpened, onOpen }: LineProps) {
  const { i18n } = useLingui();
  const tone = entry.notice && { ERROR: 'refuse', WARNING: 'warn' }[entry.notice];
  const { timeZone } = entry.location;
  const when = entry.nextAllowedAt !== null && nextTime(entry.nextAllowedAt, entry.at, i18n.locale, timeZone);
  const seat = entry.account?.seat != null;
  return (
    <div className={classes.line} data-tone={tone ?? undefined} data-opened={isOpened || undefined}>
      <time dateTime={entry.at} className={classes.time}>
        {timeOfDay(entry.at, i18n.locale, timeZone)}
      </time>
      <Avatar name={entry.account?.name ?? '?'} seat={seat} />
      <span className={classes.words}>
        <span>
          {entry.account ? (
            <Link to="/customers/$accountId" params={{ accountId: entry.account.id }} className={classes.name}>
              {entry.account.name}
            </Link>
          ) : (
            <span className={classes.name}>
              <Trans>お名前を表示できません</Trans>
            </span>
          )}{' '}
          <span className={classes.place}>
            {entry.location.name} · {tone ? entry.device.name : (entry.product?.name ?? entry.device.name)}
            {seat && (
              <>
                {' · '}
                <Trans>サブユーザー</Trans>
              </>
            )}
          </span>
        </span>
        {entry.stale && (
          <span className={classes.place}>
            <Trans>会員情報が届いていない間の判定</Trans>
          </span>
        )}
        {entry.message !== null && <span className={classes.message}>{entry.message}</span>}
        {when !== false && (
          <span>
            <Trans>
              次に入館できるのは <b>{when}</b> から
            </Trans>
          </span>
        )}
      </span>
      <span className={classes.end}>
        <EntryResult entry={entry} />
        <Anchor
          component="button"
          type="button"
          size="sm"
          aria-expanded={isOpened}
          onClick={() => onOpen(entry.id)}
          className={classes.why ?? ''}
        >
          <Trans>経緯を見る</Trans>
        </Anchor>
      </span>
    </div>
  );
}

/** Yes, no or a warning, in a word. */
export function EntryResult({ entry }: { readonly entry: Pick<EntryLineFragment, 'notice' | 'direction'> }) {
  if (entry.notice === 'ERROR') {
    return (
      <StatePill bare tone="refuse" icon={<IconCircleX size={17} />}>
        <Trans>エラー</Trans>
      </StatePill>
    );
  }
  if (entry.notice === 'WARNING') {
    return (
      <StatePill bare tone="warn" icon={<IconAlertTriangle size={17} />}>
        <Trans>警告</Trans>
      </StatePill>
    );
  }
  return entry.direction === 'ENTRY' ? (
    <StatePill bare tone="allow" icon={<IconDoorEnter size={17} />}>
      <Trans>入館</Trans>
    </StatePill>
  ) : (
    <StatePill bare tone="plain" icon={<IconDoorExit size={17} />}>
      <Trans>退館</Trans>
    </StatePill>
  );
}
