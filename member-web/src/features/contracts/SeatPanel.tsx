import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { type SeatPerson, SeatPlaces } from '@monban/ui';
import { Panel } from '../../layout/Panel.tsx';
import { type SeatPanelFragment, useSeatPanelFragment } from './contracts.gen.ts';
import classes from './SeatPanel.module.css';

interface Props {
  readonly contract: FragmentType<SeatPanelFragment>;
  /** Whether people can be added now. */
  readonly active: boolean;
}

/** Seats used and free, drawn as places (`T-30`, `T-47`, `T-52`). */
export function SeatPanel({ contract, active }: Props) {
  const { t } = useLingui();
  const data = useSeatPanelFragment(contract);
  if (!data?.seats) return null;
  const { allowance, used, free, state } = data.seats;
  const people = (data.seatMembers?.edges ?? []).flatMap(({ node }): SeatPerson[] =>
    node.account ? [{ id: node.id, name: node.account.name }] : [],
  );
  const surplus = used - allowance;
  if (allowance === 0 && used === 0) {
    return (
      <Panel title={t`席`}>
        <p className="mb-quiet">
          <Trans>この契約には追加できる席がありません。</Trans>
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={t`席`}>
      <div className={classes.line}>
        <span className={classes.used} data-over={state === 'OVER' || undefined}>
          {used}
          <small>
            {' / '}
            <Trans>{allowance}席</Trans>
          </small>
        </span>
        <span className={classes.offer} data-over={state === 'OVER' || undefined}>
          {state === 'WITHIN' && (active ? <Trans>あと{free}人追加できます</Trans> : <Trans>空き{free}席</Trans>)}
          {state === 'FULL' && <Trans>席はすべて使われています</Trans>}
          {state === 'OVER' && <Trans>席が{surplus}人分足りません</Trans>}
        </span>
      </div>
      <SeatPlaces allowance={allowance} used={used} people={people} appearance="tiles" />
      <p className={classes.note}>
        {state === 'OVER' ? (
          <Trans>
            登録済みの{used}人は今までどおり使えます。{surplus}人を外すと、また招待できるようになります。
          </Trans>
        ) : (
          <Trans>あなたは席に数えません（合計{allowance + 1}人まで）</Trans>
        )}
      </p>
    </Panel>
  );
}
