import { deviceTime } from '@monban/ui';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type CameraState, type Facing, stateOfError } from './camera-state.ts';
import { openDecoder } from './decoder.ts';
import { isNews, type Sighting } from './same-code.ts';

/** Interval between pictures: eight a second are faster than a hand. */
const LOOK_EVERY_MS = 120;

interface Settings {
  readonly wanted: boolean;
  readonly facing: Facing;
  /** Context that changes the meaning of the same code, such as the direction; a new context makes a sighting new. */
  readonly purpose: string;
  readonly onRead: (text: string) => void;
}

interface Camera {
  readonly state: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly retry: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows the camera picture and reads codes in it, while it is wanted. */
export function useCamera({ wanted, facing, purpose, onRead }: Settings): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const last = useRef<Sighting | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ for: string; state: CameraState }>({ for: '', state: 'asking' });
  const key = `${facing} ${String(attempt)}`;

  const see = useEffectEvent((text: string) => {
    const seen = { text: `${purpose} ${text}`, at: deviceTime() };
    const news = isNews(last.current, seen);
    last.current = seen;
    if (news) onRead(text);
  });

  useEffect(() => {
    if (!wanted) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    let stream: MediaStream | null = null;
    const say = (state: CameraState): void => {
      if (!signal.aborted) setFound({ for: key, state });
    };
    const run = async (): Promise<void> => {
      // `mediaDevices` is missing on pages served over plain http
      if (!('mediaDevices' in navigator)) return say('insecure');
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: facing, width: { ideal: 1280 } } });
      const element = video.current;
      if (signal.aborted || !element) return stopStream(stream);
      // unplugged, or taken by the system
      stream.getVideoTracks()[0]?.addEventListener('ended', () => say('none'));
      element.srcObject = stream;
      await element.play();
      const decoder = await openDecoder();
      say('reading');
      while (!signal.aborted) {
        const text = await decoder.read(element).catch(() => null);
        if (text !== null && !signal.aborted) see(text);
        await pause(LOOK_EVERY_MS);
      }
      decoder.close();
    };
    run().catch((error: unknown) => say(stateOfError(error instanceof DOMException ? error.name : '')));
    return () => {
      leaving.abort();
      stopStream(stream);
    };
  }, [wanted, facing, key]);

  const retry = (): void => setAttempt((before) => before + 1);
  useRetryWhenPossible(wanted, retry);
  const state = wanted ? (found.for === key ? found.state : 'asking') : 'off';
  return { state, video, retry };
}

function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Retries by itself when a camera is plugged in or allowed in the browser's settings, so nobody needs to touch the page. */
function useRetryWhenPossible(wanted: boolean, retry: () => void): void {
  const again = useEffectEvent(retry);
  useEffect(() => {
    if (!wanted || !('mediaDevices' in navigator)) return undefined;
    const heard = new AbortController();
    const listen = { signal: heard.signal };
    navigator.mediaDevices.addEventListener('devicechange', () => again(), listen);
    navigator.permissions
      .query({ name: 'camera' })
      .then((permission) => permission.addEventListener('change', () => again(), listen))
      // some browsers do not report the change; the button covers that
      .catch(() => undefined);
    return () => heard.abort();
  }, [wanted]);
}
