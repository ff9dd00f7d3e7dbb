import { isSignedOut } from '@monban/ui';
import { useRef, useState } from 'react';
import { idempotencyKey } from './idempotency-key.ts';
import { type Direction, useRecordEntryMutation } from './kiosk.gen.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** When to resend a reading that got no answer, in ms; after the last attempt the person is asked to show the code again. */
const AGAIN_AFTER_MS = [1_000, 2_000, 4_000];

export interface Readings {
  /** `asking` while an answer is pending, `waiting` between retries, `lost` after giving up: nothing was opened. */
  readonly state: 'ready' | 'asking' | 'waiting' | 'lost';
  readonly read: (memberCode: string, direction: Direction) => Promise<void>;
  readonly found: () => void;
}

interface Hears {
  readonly onVerdict: (verdict: Verdict) => void;
  /** Staff have removed this device from its location. */
  readonly onNotInstalled: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends readings one at a time and retries them with the same key, so that each makes one record (P-H-21). */
export function useReadings({ onVerdict, onNotInstalled }: Hears): Readings {
  const [recordEntry] = useRecordEntryMutation();
  const [state, setState] = useState<Readings['state']>('ready');
  const busy = useRef(false);

  const read = async (memberCode: string, direction: Direction): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState('asking');
    const input = { idempotencyKey: idempotencyKey(), memberCode, direction };
    try {
      for (let tries = 0; ; tries++) {
        try {
          const answer = (await recordEntry({ variables: { input } })).data?.recordEntry;
          if (!answer) throw new Error('no answer');
          setState('ready');
          if (answer.__typename === 'DeviceNotInstalled') onNotInstalled();
          else onVerdict(verdictOf(answer, direction));
          return;
        } catch (error) {
          const wait = AGAIN_AFTER_MS[tries];
          // a logged-out viewer is already being redirected to the login page
          if (isSignedOut(error)) return;
          setState(wait === undefined ? 'lost' : 'waiting');
          if (wait === undefined) return;
          await pause(wait);
        }
      }
    } finally {
      busy.current = false;
    }
  };
  return { state, read, found: () => setState((now) => (now === 'lost' ? 'ready' : now)) };
}
