import { useLingui } from '@lingui/react/macro';
import { IconPlus, IconUser } from '../icons.ts';
import { initial } from './initial.ts';
import { type Place, type SeatPerson, seatPlaces } from './seat-places.ts';
import classes from './SeatPlaces.module.css';

interface Props {
  readonly allowance: number;
  readonly used: number;
  /** Seat members in order of arrival; only the first twelve are needed. */
  readonly people: readonly SeatPerson[];
  /** `tiles` fill the width of a phone; `people` appear with their names. */
  readonly appearance: 'tiles' | 'people';
}

/** Seats of one contract: a place for each person, dashed free places, and a line where the allowance ends. */
export function SeatPlaces({ allowance, used, people, appearance }: Props) {
  const { t } = useLingui();
  const drawing = seatPlaces(allowance, used, people);
  const summary = t`${allowance}席のうち${used}席を使用中`;
  if (drawing.kind === 'bar') {
    return (
      <div className={classes.bar} role="img" aria-label={summary} data-over={drawing.over || undefined}>
        <div style={{ width: `${String(drawing.percent)}%` }} />
      </div>
    );
  }
  if (drawing.places.length === 0) return null;
  return (
    <ul className={classes.places} aria-label={summary} data-appearance={appearance}>
      {drawing.places.map((place, index) => (
        <li key={place.kind === 'taken' && place.person ? place.person.id : `place-${String(index)}`} className={classes.place}>
          {index === allowance && <span className={classes.line}>{appearance === 'people' && <em>{t`枠は${allowance}席まで`}</em>}</span>}
          <Seat place={place} named={appearance === 'people'} />
        </li>
      ))}
    </ul>
  );
}

function Seat({ place, named }: { readonly place: Place; readonly named: boolean }) {
  const { t } = useLingui();
  if (place.kind === 'free') {
    return (
      <>
        <span className={classes.free} title={t`空き`}>
          {!named && (
            <>
              <IconPlus size={18} aria-hidden />
              <span className={classes.unseen}>{t`空き`}</span>
            </>
          )}
        </span>
        {named && <span className={classes.name}>{t`空き`}</span>}
      </>
    );
  }
  const name = place.person?.name ?? t`サブユーザー`;
  return (
    <>
      <span className={classes.taken} title={name}>
        <span aria-hidden>{place.person ? initial(name) : <IconUser size={18} />}</span>
        {!named && <span className={classes.unseen}>{name}</span>}
      </span>
      {named && <span className={classes.name}>{name}</span>}
    </>
  );
}
