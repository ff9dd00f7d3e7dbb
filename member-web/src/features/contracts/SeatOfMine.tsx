import { Trans } from '@lingui/react/macro';
import { Button, Fact, Facts } from '@monban/ui';
import { lazy, Suspense, useState } from 'react';
import { Panel } from '../../layout/Panel.tsx';

// Used once in the life of an account, so loaded on demand.
const LeaveSeatDialog = lazy(async () => ({ default: (await import('./LeaveSeatDialog.tsx')).LeaveSeatDialog }));

interface Props {
  readonly seatId: string;
  readonly product: string;
  /** The holder's name; null when it is unavailable at the moment. */
  readonly holder: string | null;
}

/** The contract as a seat member sees it: the holder, and a way to leave (`T-16`, `P-T-01`). Nothing else (4.1). */
export function SeatOfMine({ seatId, product, holder }: Props) {
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Panel>
        <Facts>
          <Fact label={<Trans>契約者</Trans>}>{holder === null ? '—' : <Trans>{holder} さん</Trans>}</Fact>
        </Facts>
        <p className="mb-quiet" style={{ marginBlockStart: 12 }}>
          <Trans>
            あなたはこの契約の席で使っています。契約が有効なあいだ、ログインと入館ができます。契約の変更や支払いは契約者が行います。
          </Trans>
        </p>
      </Panel>
      <Panel title={<Trans>席を離れる</Trans>}>
        <p className="mb-quiet">
          <Trans>使わなくなったときは、自分で席を離れられます。あなたのアカウントは消えます。</Trans>
        </p>
        <div style={{ marginBlockStart: 12 }}>
          <Button tone="plain" full onClick={() => setLeaving(true)}>
            <Trans>席を離れる…</Trans>
          </Button>
        </div>
        <Suspense>
          {leaving && <LeaveSeatDialog seatId={seatId} product={product} holder={holder} onClose={() => setLeaving(false)} />}
        </Suspense>
      </Panel>
    </>
  );
}
