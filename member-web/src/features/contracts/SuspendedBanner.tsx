import { Trans } from '@lingui/react/macro';
import { IconPlayerPause } from '@monban/ui/icons';
import type { SuspensionReason } from './contracts.gen.ts';
import classes from './SuspendedBanner.module.css';

interface Props {
  readonly reason: SuspensionReason | null;
  /** The operator's message to the holder. */
  readonly note: string | null;
  /** Whether the viewer holds the contract and so is responsible for its seat members. */
  readonly holdsSeats: boolean;
}

/** Why a contract is suspended and what that means; seats are kept (`P-T-11`). */
export function SuspendedBanner({ reason, note, holdsSeats }: Props) {
  return (
    <section className={classes.banner} role="status">
      <IconPlayerPause size={22} className="mb-state" aria-hidden />
      <div>
        <h2 className={classes.title}>
          {reason === 'UNPAID' ? <Trans>お支払いの確認がとれるまで停止しています</Trans> : <Trans>この契約はいま停止しています</Trans>}
        </h2>
        {note !== null && note !== '' && <p className={classes.note}>{note}</p>}
        <p>
          {holdsSeats ? (
            <Trans>停止のあいだ、サブユーザーはログインと入館ができません。席はそのまま残ります。再開すると元どおり使えます。</Trans>
          ) : (
            <Trans>停止のあいだは入館できません。再開すると元どおり使えます。</Trans>
          )}
        </p>
      </div>
    </section>
  );
}
