import { Trans, useLingui } from '@lingui/react/macro';
import { contractNumber } from '../../layout/contract-words.tsx';
import type { SurplusContract } from './allowance-impact.ts';
import classes from './SurplusTable.module.css';

/** Above this many dots in a row, the figures alone are clearer. */
const DOTS_AT_MOST = 12;
/** Rows shown; the count of all stands above. */
const ROWS = 5;

interface Props {
  readonly surplus: readonly SurplusContract[];
  readonly allowance: number;
}

/** Contracts that would have more people than seats, each drawn as dots: blue on seats, amber beyond. */
export function SurplusTable({ surplus, allowance }: Props) {
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
        {surplus.slice(0, ROWS).map((contract) => (
          <tr key={contract.id}>
            <td className={classes.name}>{contract.holder ?? contractNumber(contract.number)}</td>
            <td>
              {contract.used <= DOTS_AT_MOST && (
                <span className={classes.dots} aria-hidden>
                  {Array.from({ length: contract.used }, (_, index) => (
                    <i key={index} data-over={index >= allowance || undefined} />
                  ))}
                </span>
              )}
              {contract.used} / {allowance}
            </td>
            <td className={`${classes.end} ${classes.over}`}>
              <Trans>{contract.over}人</Trans>
            </td>
          </tr>
        ))}
        {surplus.length > ROWS && (
          <tr>
            <td colSpan={3}>
              <Trans>ほか{surplus.length - ROWS}件</Trans>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
