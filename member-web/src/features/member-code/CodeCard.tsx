import { Trans, useLingui } from '@lingui/react/macro';
import { Button, countdown, FormFailure, Notice, Skeleton, StatePill } from '@monban/ui';
import { IconClock, IconRefresh, IconWifiOff } from '@monban/ui/icons';
import { type ComponentProps, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';
import { QrCode } from '../../layout/QrCode.tsx';
import classes from './CodeCard.module.css';
import { grouped, type MemberCode, shareLeft, timeLeft } from './code-life.ts';
import { LargeCode } from './LargeCode.tsx';
import { useWakeLock } from './use-wake-lock.ts';

interface Props {
  readonly name: string;
  readonly isSeatMember: boolean;
  /** Product of the contract in force; null without one. */
  readonly product: string | null;
  /** Null while it is loading, and when it has expired and cannot be renewed. */
  readonly code: MemberCode | null;
  /** Whether a code existed and has expired; false when there never was one. */
  readonly ended?: boolean;
  readonly now: number;
  readonly online: boolean;
  readonly busy: boolean;
  readonly failure: ComponentProps<typeof FormFailure>['failure'];
  readonly onRenew: () => void;
}

/** The membership card: the member, the code to show at the door, and how long it works; says so when offline. */
export function CodeCard({ name, isSeatMember, product, code, ended = true, now, online, busy, failure, onRenew }: Props) {
  const { t } = useLingui();
  const [large, setLarge] = useState(false);
  useWakeLock();
  const left = code && countdown(timeLeft(code, now));
  return (
    <Panel>
      <div className={classes.owner}>
        <div>
          <h2 className={classes.name}>{name}</h2>
          <p className="mb-quiet mb-small">{product ?? <Trans>有効な契約はありません</Trans>}</p>
        </div>
        {isSeatMember && (
          <StatePill tone="seat">
            <Trans>サブユーザー</Trans>
          </StatePill>
        )}
      </div>
      {code && (
        <button type="button" className={classes.frame} aria-label={t`QR を大きく表示`} onClick={() => setLarge(true)}>
          <QrCode value={code.code} label={t`会員コードの QR`} />
        </button>
      )}
      {!code && (online ? <Waiting /> : <Away ended={ended} />)}
      {code && (
        <>
          <p className={classes.text}>{grouped(code.code)}</p>
          <div className={classes.life} aria-hidden>
            <div style={{ width: `${String(shareLeft(code, now) * 100)}%` }} />
          </div>
        </>
      )}
      {online ? (
        <div className={classes.foot}>
          <span className="mb-quiet">
            {code && (
              <Trans>
                あと <span className={classes.time}>{left}</span> 使えます
              </Trans>
            )}
          </span>
          <Button tone="quiet" icon={<IconRefresh size={20} />} busy={busy} onClick={onRenew}>
            <Trans>新しくする</Trans>
          </Button>
        </div>
      ) : (
        code && (
          <div className={classes.offline}>
            <Notice tone="warn" icon={<IconWifiOff size={20} />}>
              <Trans>
                オフラインです。このコードは あと <span className={classes.time}>{left}</span> 使えます
              </Trans>
            </Notice>
          </div>
        )
      )}
      <FormFailure failure={online ? failure : null} />
      {large && code && <LargeCode code={code.code} onClose={() => setLarge(false)} />}
    </Panel>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      <Skeleton height={280} />
    </div>
  );
}

/** Offline with nothing to show: says so instead of showing an expired code. */
function Away({ ended }: { readonly ended: boolean }) {
  return (
    <div className={classes.ended} role="status">
      <IconClock size={40} aria-hidden />
      <strong>{ended ? <Trans>コードの期限が切れました</Trans> : <Trans>オフラインです</Trans>}</strong>
      {ended ? (
        <Trans>オフラインです。つながったら新しくします。</Trans>
      ) : (
        <Trans>会員証を出すには通信が必要です。つながったら表示します。</Trans>
      )}
    </div>
  );
}
