import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { CameraView } from './CameraView.tsx';
import { useCamera } from './camera/use-camera.ts';
import { chime } from './chime.ts';
import { type KioskMemory, readKioskMemory, writeKioskMemory } from './kiosk-memory.ts';
import { KioskReader } from './KioskReader.tsx';
import { useReadings } from './use-readings.ts';
import { useSound } from './use-sound.ts';
import { useTyping } from './use-typing.ts';
import { shownFor, type Verdict } from './verdict.ts';
import { VerdictScreen } from './VerdictScreen.tsx';

export interface DeviceAtDoor {
  readonly name: string;
  readonly location: { readonly name: string; readonly timeZone: string };
}

interface Props {
  readonly device: DeviceAtDoor;
  /** The server did not answer the last request. */
  readonly unreachable: boolean;
  readonly onCheck: () => void;
}

/** A device at its door: waits for a code from camera, reader or keyboard, shows the verdict, waits again. */
export function Door({ device, unreachable, onCheck }: Props) {
  const [memory, setMemory] = useState(readKioskMemory);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  // The verdict for which staff were called; the next verdict starts afresh.
  const [helped, setHelped] = useState<Verdict | null>(null);
  const staffCalled = verdict !== null && verdict === helped;
  const field = useRef<HTMLInputElement>(null);
  const audible = useSound();
  useTyping(field);
  const readings = useReadings({
    onVerdict: (next) => {
      chime(next.allowed ? 'allowed' : 'refused', memory.volume);
      setVerdict(next);
    },
    onNotInstalled: onCheck,
  });
  const { direction } = memory;
  const read = (code: string): void => {
    setVerdict(null);
    void readings.read(code, direction);
  };
  const camera = useCamera({ wanted: memory.camera, facing: memory.facing, purpose: direction, onRead: read });
  useClosing(verdict, staffCalled, () => setVerdict(null));

  const found = useEffectEvent(readings.found);
  useEffect(() => {
    if (!unreachable) found();
  }, [unreachable]);
  useEffect(() => {
    if (!verdict) field.current?.focus();
  }, [verdict]);

  const remember = (change: Partial<KioskMemory>): void => {
    const next = { ...memory, ...change };
    setMemory(next);
    writeKioskMemory(next);
    field.current?.focus();
  };
  return (
    <>
      {verdict && (
        <VerdictScreen
          verdict={verdict}
          location={device.location}
          staffCalled={staffCalled}
          onStaffCalled={() => setHelped(verdict)}
          onClose={() => setVerdict(null)}
        />
      )}
      <KioskReader
        hidden={verdict !== null}
        device={device}
        state={unreachable && readings.state === 'ready' ? 'lost' : readings.state}
        memory={memory}
        audible={audible}
        camera={<CameraView camera={camera} facing={memory.facing} onSwitchOn={() => remember({ camera: true })} />}
        onRemember={remember}
        onRead={read}
        fieldRef={field}
      />
    </>
  );
}

/** A verdict disappears by itself, with a touch anywhere, or with Esc. */
function useClosing(verdict: Verdict | null, staffCalled: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!verdict) return undefined;
    const timer = setTimeout(() => close(), shownFor(verdict, staffCalled));
    const heard = new AbortController();
    const listen = { signal: heard.signal };
    window.addEventListener('keydown', (event) => event.key === 'Escape' && close(), listen);
    window.addEventListener('click', () => close(), listen);
    return () => {
      clearTimeout(timer);
      heard.abort();
    };
  }, [verdict, staffCalled]);
}
