import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, dayKey, dayOf, StatePill, timeOfDay } from '@monban/ui';
import { IconAlertTriangle, IconCircleX, IconDoorEnter, IconDoorExit } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { contractNumber } from '../../layout/contract-words.tsx';
import type { EntryLineFragment } from './entries.gen.ts';
import classes from './EntryFeed.module.css';

/** Entries and exits, newest first, with a line between days; what was refused or is strange stands out with its sentence. */
export function EntryFeed({ entries }: { readonly entries: readonly EntryLineFragment[] }) {
  const { t, i18n } = useLingui();
  return (
    <ol className={classes.feed} aria-label={t`入退館の記録`}>
      {entries.map((entry, index) => {
        const day = dayKey(entry.at, entry.location.timeZone);
        const before = entries[index - 1];
        const isNewDay = !before || dayKey(before.at, before.location.timeZone) !== day;
        return (
          <li key={entry.id}>
            {isNewDay && <div className={classes.day}>{dayOf(`${day}T12:00:00Z`, i18n.locale, 'UTC')}</div>}
            <Line entry={entry} />
          </li>
        );
      })}
    </ol>
  );
}

function Line({ entry }: { readonly entry: EntryLineFragment }) {
  const { i18n } = useLingui();
  const tone = entry.allowed ? (entry.code === null ? undefined : 'warn') : 'refuse';
  return (
    <div className={classes.line} data-tone={tone}>
      <time dateTime={entry.at} className={classes.time}>
        {timeOfDay(entry.at, i18n.locale, entry.location.timeZone)}
      </time>
      <Avatar name={entry.account?.name ?? '?'} seat={entry.account?.seat != null} />
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
          {entry.account?.seat && (
            <StatePill tone="seat">
              <Trans>サブユーザー</Trans>
            </StatePill>
          )}{' '}
          <span className={classes.place}>
            {entry.location.name} · {entry.device.name}
            {entry.contract && (
              <>
                {' · '}
                <Link to="/contracts/$contractId" params={{ contractId: entry.contract.id }}>
                  {contractNumber(entry.contract.number)}
                </Link>{' '}
                {entry.contract.product.name}
              </>
            )}
          </span>
        </span>
        {entry.message !== null && <span className={classes.message}>{entry.message}</span>}
      </span>
      <Result entry={entry} />
    </div>
  );
}

function Result({ entry }: { readonly entry: EntryLineFragment }) {
  if (!entry.allowed) {
    return (
      <StatePill bare tone="refuse" icon={<IconCircleX size={17} />}>
        <Trans>エラー</Trans>
      </StatePill>
    );
  }
  if (entry.code !== null) {
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
