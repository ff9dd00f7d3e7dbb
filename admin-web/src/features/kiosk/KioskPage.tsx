import { useLingui } from '@lingui/react/macro';
import { PanelsSkeleton, QueryView, useAction, usePageTitle } from '@monban/ui';
import { useEffect, useRef, useState } from 'react';
import { chime } from './chime.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { KioskReader } from './KioskReader.tsx';
import { useRecordEntryMutation, useThisDeviceQuery } from './kiosk.gen.ts';
import { NotInstalled } from './NotInstalled.tsx';
import { type Verdict, shownFor, verdictOf } from './verdict.ts';
import { VerdictScreen } from './VerdictScreen.tsx';

/** The entry app at a door (入退館アプリ): reads a code, says yes or no so that it is seen from two metres, waits for the next. */
export function KioskPage() {
  const { t } = useLingui();
  usePageTitle(t`入退館アプリ`);
  const query = useThisDeviceQuery({ fetchPolicy: 'network-only' });
  return (
    <QueryView query={query} skeleton={<PanelsSkeleton heights={[400]} />}>
      {({ thisDevice }) => (thisDevice ? <Door device={thisDevice} /> : <NotInstalled onRetry={() => void query.refetch()} />)}
    </QueryView>
  );
}

interface DoorProps {
  readonly device: { readonly name: string; readonly location: { readonly name: string; readonly timeZone: string } };
}

function Door({ device }: DoorProps) {
  const [recordEntry] = useRecordEntryMutation();
  const action = useAction();
  const [direction, setDirection] = useState<'ENTRY' | 'EXIT'>('ENTRY');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const read = async (memberCode: string): Promise<void> => {
    // One key a reading: when the answer is lost and the same reading is sent again, there is one record.
    const idempotency = idempotencyKey();
    await action.run(async () => {
      const answer = (await recordEntry({ variables: { input: { idempotencyKey: idempotency, memberCode, direction } } })).data
        ?.recordEntry;
      if (!answer) return answer;
      const next = verdictOf(answer, direction);
      chime(next.allowed);
      setVerdict(next);
      return { __typename: answer.__typename };
    });
  };

  useEffect(() => {
    if (!verdict) {
      field.current?.focus();
      return undefined;
    }
    const timer = setTimeout(() => setVerdict(null), shownFor(verdict));
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setVerdict(null);
    };
    window.addEventListener('keydown', close);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', close);
    };
  }, [verdict]);

  return (
    <>
      {verdict && <VerdictScreen verdict={verdict} location={device.location} onClose={() => setVerdict(null)} />}
      <KioskReader
        hidden={verdict !== null}
        device={device}
        direction={direction}
        onDirection={setDirection}
        busy={action.busy}
        failure={action.failure}
        onRead={(code) => {
          setVerdict(null);
          void read(code);
        }}
        fieldRef={field}
      />
    </>
  );
}
