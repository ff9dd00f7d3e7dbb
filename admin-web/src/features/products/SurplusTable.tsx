import { Trans, useLingui } from '@lingui/react/macro';
import { contractNumber } from '../../layout/contract-words.tsx';
import type { SeatAllowanceImpactQuery } from './products.gen.ts';
import classes from './SurplusTable.module.css';

/** Above this number of places in a row, a bar is clearer than dots. */
const DOTS_AT_MOST = 12;

type Surplus = NonNullable<SeatAllowanceImpactQuery['seatAllowanceImpact']>['surplus'];

interface Props {
  readonly surplus: Surplus;
  /** Number of contracts in surplus that are not listed. */
  readonly more: number;
  readonly allowance: number;
  readonly before: number;
}

/** Contracts that would have more people than seats: blue on seats, amber beyond, dashed where a seat was free. */
export function SurplusTable({ surplus, more, allowance, before }: Props) {
  const { t } = useLingui();
  return (
    <table className={classes.table} aria-label={t`超過になる契約`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>超過になる契約</Trans>
          </th>
          <th scope="col">
            <Trans>登録 → 新しい枠</Trans>
          </th>
          <th scope="col" className={classes.end}>
            <Trans>超過</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {surplus.map(({ contract, used, over }) => (
          <tr key={contract.id}>
            <td className={classes.name}>{contract.holder?.name ?? contractNumber(contract.number)}</td>
            <td>
              <Places used={used} allowance={allowance} before={before} />
              {used} / {allowance}
            </td>
            <td className={`${classes.end} ${classes.over}`}>
              <Trans>{over}人</Trans>
            </td>
          </tr>
        ))}
        {more > 0 && (
          <tr>
            <td colSpan={3}>
              <Trans>ほか{more}件</Trans>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Places({ used, allowance, before }: { readonly used: number; readonly allowance: number; readonly before: number }) {
  const places = Math.max(used, before);
  if (places > DOTS_AT_MOST) {
    return (
      <span className={classes.bar} aria-hidden>
        <i style={{ width: `${String((allowance / used) * 100)}%` }} />
      </span>
    );
  }
  return (
    <span className={classes.dots} aria-hidden>
      {Array.from({ length: places }, (_, index) => (
        <i
          key={index}
          data-over={(index >= allowance && index < used) || undefined}
          data-free={index >= used || undefined}
          data-edge={(index === allowance && allowance > 0) || undefined}
        />
      ))}
    </span>
  );
}
