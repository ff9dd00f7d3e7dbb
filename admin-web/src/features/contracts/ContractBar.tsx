import { VisuallyHidden } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { dateOf, useNow } from '@monban/ui';
import { useSession } from '../../app/use-session.ts';
import classes from './ContractBar.module.css';
import { type BarPart, contractBar } from './contract-bar.ts';

interface Props {
  readonly history: readonly { readonly state: BarPart['state']; readonly since: string }[];
}

/** The states of a contract over time: colour, hatching and word, with today where the past ends (`P-X-03`). */
export function ContractBar({ history }: Props) {
  const { t, i18n } = useLingui();
  const now = useNow(60_000);
  const timeZone = useSession()?.timeZone ?? 'UTC';
  const bar = contractBar(history, now, timeZone);
  if (!bar) return null;
  const day = (instant: string): string => dateOf(instant, i18n.locale);
  const word: Record<BarPart['state'], string> = { PENDING: t`開始前`, ACTIVE: t`有効`, SUSPENDED: t`停止`, ENDED: t`終了` };
  const month = new Intl.DateTimeFormat(i18n.locale, { month: 'short', timeZone });
  const monthWithYear = new Intl.DateTimeFormat(i18n.locale, { year: 'numeric', month: 'short', timeZone });
  return (
    <figure className={classes.figure} aria-label={t`契約の状態の移り変わり`}>
      <div className={classes.above} aria-hidden>
        <span className={classes.today} style={{ insetInlineStart: `clamp(34px, ${String(bar.today)}%, calc(100% - 34px))` }}>
          <Trans>今日</Trans> {new Intl.DateTimeFormat(i18n.locale, { month: 'numeric', day: 'numeric' }).format(new Date(now))}
        </span>
      </div>
      <ol className={classes.bar}>
        {bar.parts.map((part) => {
          const name = word[part.state];
          const label = part.planned ? t`${name}（予定）` : name;
          const range = part.until === null ? t`${day(part.since)} から` : t`${day(part.since)} から ${day(part.until)} まで`;
          return (
            <li
              key={`${part.since}${String(part.planned)}`}
              data-state={part.state}
              data-planned={part.planned || undefined}
              style={{ width: `${String(part.width)}%` }}
              title={`${label} ${range}`}
            >
              <span className={part.width > 9 ? classes.word : classes.unseen}>{label}</span>
              <VisuallyHidden>{range}</VisuallyHidden>
            </li>
          );
        })}
        <li className={classes.marker} style={{ insetInlineStart: `${String(bar.today)}%` }} aria-hidden />
      </ol>
      <div className={classes.months} aria-hidden>
        {bar.months.map(({ at, instant, opensYear }, index) => (
          <span key={instant} style={{ insetInlineStart: `${String(at)}%` }}>
            {(index === 0 || opensYear ? monthWithYear : month).format(new Date(instant))}
          </span>
        ))}
      </div>
    </figure>
  );
}
